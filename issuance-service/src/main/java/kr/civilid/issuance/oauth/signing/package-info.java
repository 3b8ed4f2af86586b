/// Which keys vouch for a wallet, read from key stores and JWK sets.
@NullMarked
package kr.civilid.issuance.oauth.signing;

import org.jspecify.annotations.NullMarked;
