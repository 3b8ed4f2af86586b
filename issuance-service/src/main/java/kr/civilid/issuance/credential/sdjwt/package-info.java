/// The ID as SD-JWT VC (RFC 9901, draft-ietf-oauth-sd-jwt-vc).
@NullMarked
package kr.civilid.issuance.credential.sdjwt;

import org.jspecify.annotations.NullMarked;
