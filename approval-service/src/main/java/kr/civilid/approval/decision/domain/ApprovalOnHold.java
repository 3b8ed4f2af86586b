package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// More was asked for, and it has not come yet.
public final class ApprovalOnHold extends Refusal {

    public ApprovalOnHold() {
        super(
                Kind.CONFLICT,
                "on-hold",
                "추가 확인을 기다리는 중입니다. 보완된 내용이 오면 다시 결재하실 수 있습니다.",
                "More was asked for. It can be decided once that has come.");
    }
}
