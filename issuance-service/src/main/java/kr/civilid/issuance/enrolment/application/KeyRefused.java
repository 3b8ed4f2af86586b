package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// A key that is not what the protocol asks for, or one that serves another purpose already.
public final class KeyRefused extends Refusal {

    KeyRefused() {
        super(
                Kind.INVALID,
                "key-refused",
                "P-256 공개키(JWK)가 아닙니다. 앱에서 만든 EC 키의 공개 부분(kty, crv, x, y)만 보내 주세요.",
                "This is not a public P-256 key as a JWK. Send only the public part (kty, crv, x, y) of the EC key of the app.");
    }
}
