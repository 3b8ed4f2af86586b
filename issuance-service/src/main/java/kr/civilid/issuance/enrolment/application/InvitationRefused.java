package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// One answer for an unknown number, a wrong code, a used one, an expired one and one guessed at too often.
public final class InvitationRefused extends Refusal {

    InvitationRefused() {
        super(
                Kind.INVALID,
                "invitation-refused",
                "직원번호 또는 초대코드가 맞지 않거나 사용할 수 없는 코드입니다. 다시 확인하거나 인사부서에 문의해 주세요.",
                "The employee number or the invitation code is not right, or the code can no longer be used. Check both, or ask the HR department.");
    }
}
