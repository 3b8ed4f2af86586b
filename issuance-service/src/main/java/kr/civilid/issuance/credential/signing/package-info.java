/// The issuer's key, through JCA: a PKCS#12 store, or whatever else a provider makes of it.
@NullMarked
package kr.civilid.issuance.credential.signing;

import org.jspecify.annotations.NullMarked;
