package kr.civilid.approval.acting.domain;

import kr.civilid.events.refusal.Refusal;

/// Authority is handed on once.
public final class DelegationChained extends Refusal {

    public DelegationChained() {
        super(
                Kind.CONFLICT,
                "delegation-chained",
                "대결자로 지정된 분은 같은 기간에 다시 대결자를 지정할 수 없고, 부재 중인 분은 대결자가 될 수 없습니다. 다른 사람이나 다른 기간을 지정해 주세요.",
                "Who acts for another cannot be away on the same days, nor let a third person act. Name somebody else, or other days.");
    }
}
