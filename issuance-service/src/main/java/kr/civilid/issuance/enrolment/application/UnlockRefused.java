package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// The response is malformed, or its challenge was never given, is used or too old. Not a wrong PIN: nothing is
/// counted.
public final class UnlockRefused extends Refusal {

    UnlockRefused() {
        super(
                Kind.INVALID,
                "unlock-refused",
                "잠금 해제 요청이 올바르지 않습니다. 새 요청값을 받아 다시 시도해 주세요.",
                "This answers no open challenge. Ask for a new one.");
    }
}
