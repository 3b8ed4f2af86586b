package kr.civilid.verification.decision.application;

import java.time.Instant;
import kr.civilid.verification.decision.bytes.Memory;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.presentation.SdJwt;

/// That the credential is signed, under a certificate that leads to an anchor of its issuer.
final class IssuerCheck {

    static final String TYPE = "dc+sd-jwt";

    /// Digests of credentials whose signature is good. The signer's certificate is part of what is signed, so the
    /// same credential can never mean another key; whether that key is trusted now is asked every time.
    private final Memory<String, Boolean> good = new Memory<>(16_384);

    void pass(SdJwt presentation, TrustedIssuer issuer, Instant now) {
        var credential = presentation.credential();
        var leaf = issuer.leafOf(credential, TYPE, now);
        Declined.unless(leaf.isValidAt(now), Reason.CERTIFICATE_EXPIRED);
        if (good.recall(presentation.credentialHash()).isEmpty()) {
            Declined.unless(credential.isSignedBy(leaf.key()), Reason.BAD_ISSUER_SIGNATURE);
            good.remember(presentation.credentialHash(), true);
        }
    }
}
