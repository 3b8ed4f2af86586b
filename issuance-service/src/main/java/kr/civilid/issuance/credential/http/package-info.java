/// The endpoints of an OpenID4VCI 1.0 issuer, and the offers for people and phones.
@NullMarked
package kr.civilid.issuance.credential.http;

import org.jspecify.annotations.NullMarked;
