/// OAuth 2 as every endpoint for the holder's app needs it: proof of possession, wallet attestation, replay.
@NullMarked
package kr.civilid.issuance.oauth;

import org.jspecify.annotations.NullMarked;
