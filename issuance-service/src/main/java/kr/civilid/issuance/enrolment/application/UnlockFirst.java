package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// A new access token is given only shortly after the PIN.
public final class UnlockFirst extends Refusal {

    UnlockFirst() {
        super(Kind.FORBIDDEN, "unlock-first", "먼저 비밀번호로 잠금을 해제해 주세요.", "Unlock with the PIN first.");
    }
}
