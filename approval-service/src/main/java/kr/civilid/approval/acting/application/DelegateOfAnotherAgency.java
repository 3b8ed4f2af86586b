package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// Authority stays within its agency.
public final class DelegateOfAnotherAgency extends Refusal {

    public DelegateOfAnotherAgency() {
        super(
                Kind.INVALID,
                "delegate-of-another-agency",
                "다른 기관의 사람은 대결자로 지정할 수 없습니다. 소속 기관의 사람을 지정해 주세요.",
                "Nobody of another agency can act for you. Name somebody of your own.");
    }
}
