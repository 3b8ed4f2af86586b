package kr.civilid.approval.decision.application;

import kr.civilid.events.refusal.Refusal;

/// There is no such approval, or none that the caller may know of.
public final class ApprovalNotFound extends Refusal {

    public ApprovalNotFound() {
        super(
                Kind.NOT_FOUND,
                "approval-not-found",
                "해당 결재 건을 찾을 수 없습니다. 신청 번호를 확인해 주세요.",
                "There is no such approval. Check the issuance id.");
    }
}
