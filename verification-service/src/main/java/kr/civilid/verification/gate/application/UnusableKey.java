package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// A reader's key that is not a public P-256 key.
public final class UnusableKey extends Refusal {

    public UnusableKey() {
        super(
                Kind.INVALID,
                "unusable-key",
                "publicKey는 P-256 공개키(JWK)여야 합니다. 개인키를 보내지 마십시오.",
                "publicKey must be a public P-256 JWK without its private part.");
    }
}
