package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// Five wrong PINs in a row; only a reissue helps.
public final class PinLocked extends Refusal {

    PinLocked() {
        super(
                Kind.LOCKED,
                "pin-locked",
                "비밀번호를 5회 잘못 입력하여 잠겼습니다. 재발급을 신청해 주세요.",
                "The PIN was wrong five times in a row. Apply for a reissue.");
    }
}
