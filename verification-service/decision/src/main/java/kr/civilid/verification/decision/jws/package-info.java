/// JWS in compact form, the P-256 signatures on them and the X.509 chains behind them. Knows bytes, nothing else.
@NullMarked
package kr.civilid.verification.decision.jws;

import org.jspecify.annotations.NullMarked;
