package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// Applicant and approver are one employee.
public final class OwnRequest extends Refusal {

    public OwnRequest() {
        super(
                Kind.FORBIDDEN,
                "own-request",
                "본인의 신청은 직접 결재할 수 없습니다. 다른 결재자가 처리해야 합니다.",
                "Nobody decides on their own request. Another approver has to.");
    }
}
