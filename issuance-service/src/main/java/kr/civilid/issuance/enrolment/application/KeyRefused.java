package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// A key that is not what the protocol asks for, or one that serves another purpose already.
public final class KeyRefused extends Refusal {

    KeyRefused() {
        super(Kind.INVALID, "key-refused", "P-256 공개키(JWK)가 아닙니다.", "This is not a public P-256 key as a JWK.");
    }
}
