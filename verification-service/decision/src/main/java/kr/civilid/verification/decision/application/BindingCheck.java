package kr.civilid.verification.decision.application;

import java.time.Duration;
import java.time.Instant;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jws.Jws;
import kr.civilid.verification.decision.jws.P256;
import kr.civilid.verification.decision.presentation.SdJwt;

/// That the phone which the credential was issued to signed this presentation, for this place, just now
/// (RFC 9901 §4.3).
final class BindingCheck {

    private static final Duration FRESH = Duration.ofSeconds(15);

    /// How far a phone's clock may be ahead of the gate's.
    private static final Duration AHEAD = Duration.ofSeconds(5);

    static void pass(Jws binding, SdJwt presentation, GatePolicy policy, Instant now) {
        binding.header("kb+jwt", Reason.BAD_HOLDER_BINDING);
        var claims = binding.payload();
        Declined.unless(claims.text("aud").filter(policy::accepts).isPresent(), Reason.WRONG_AUDIENCE);
        var at = claims.time("iat").orElseThrow(() -> new Declined(Reason.BAD_HOLDER_BINDING));
        Declined.unless(!at.isBefore(now.minus(FRESH)) && !at.isAfter(now.plus(AHEAD)), Reason.STALE_PRESENTATION);
        Declined.unless(claims.text("nonce").filter(BindingCheck::isLong).isPresent(), Reason.BAD_HOLDER_BINDING);
        Declined.unless(
                claims.text("sd_hash").filter(presentation.hash()::equals).isPresent(), Reason.BAD_HOLDER_BINDING);
        var key = presentation
                .payload()
                .object("cnf")
                .flatMap(cnf -> cnf.object("jwk"))
                .flatMap(P256::key);
        Declined.unless(key.filter(binding::isSignedBy).isPresent(), Reason.BAD_HOLDER_BINDING);
    }

    private static boolean isLong(String nonce) {
        return nonce.length() >= 16;
    }

    private BindingCheck() {}
}
