package kr.civilid.verification.decision.application;

import java.time.Instant;
import kr.civilid.verification.decision.bytes.Memory;
import kr.civilid.verification.decision.bytes.Sha256;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jose.Jws;

/// That the credential is signed, under a certificate that leads to an anchor of its issuer.
final class IssuerCheck {

    static final String TYPE = "dc+sd-jwt";

    /// Digests of credentials whose signature is good. The signer's certificate is part of what is signed, so the
    /// same credential can never mean another key; whether that key is trusted now is asked every time.
    private final Memory<String, Boolean> good = new Memory<>(16_384);

    void pass(Jws credential, TrustedIssuer issuer, Instant now) {
        var leaf = issuer.leafOf(credential, TYPE, now);
        Declined.unless(leaf.isValidAt(now), Reason.CERTIFICATE_EXPIRED);
        var whole = credential.whole();
        var digest = Sha256.base64urlOf(whole, 0, whole.length);
        if (good.recall(digest).isEmpty()) {
            Declined.unless(credential.isSignedBy(leaf.key()), Reason.BAD_ISSUER_SIGNATURE);
            good.remember(digest, true);
        }
    }
}
