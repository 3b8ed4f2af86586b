/// The identity-proofing provider, by OpenID Connect.
@NullMarked
package kr.civilid.issuance.enrolment.oidc;

import org.jspecify.annotations.NullMarked;
