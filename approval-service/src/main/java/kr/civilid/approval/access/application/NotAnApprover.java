package kr.civilid.approval.access.application;

import kr.civilid.events.refusal.Refusal;

/// Neither an office nor somebody absent gives the caller anything to decide.
public final class NotAnApprover extends Refusal {

    public NotAnApprover() {
        super(
                Kind.FORBIDDEN,
                "not-an-approver",
                "결재 권한이 없습니다. 부서장·인사담당자이거나, 오늘 유효한 대결 지정이 있어야 합니다.",
                "You have no say here: that takes an office, or somebody who lets you act for them today.");
    }
}
