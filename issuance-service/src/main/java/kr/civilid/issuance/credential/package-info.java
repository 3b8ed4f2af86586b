/// The signed ID: who holds which, and how a wallet takes it (OpenID4VCI 1.0).
@NullMarked
package kr.civilid.issuance.credential;

import org.jspecify.annotations.NullMarked;
