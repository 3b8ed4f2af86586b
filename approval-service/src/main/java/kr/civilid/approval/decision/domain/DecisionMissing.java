package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// A form that says neither yes nor no nor asks for more: no button of ours sent it.
public final class DecisionMissing extends Refusal {

    public DecisionMissing() {
        super(
                Kind.INVALID,
                "decision-missing",
                "승인, 반려, 추가 확인 가운데 하나를 골라 주세요.",
                "Choose to approve, to return or to ask for more.");
    }
}
