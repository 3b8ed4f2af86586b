package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// An earlier step of the chain is still open.
public final class NotYourTurn extends Refusal {

    public NotYourTurn() {
        super(
                Kind.CONFLICT,
                "not-your-turn",
                "지금은 결재하실 차례가 아닙니다. 앞 단계의 결재가 끝난 뒤에 다시 시도해 주세요.",
                "It is not your turn yet. Try again once the step before yours is decided.");
    }
}
