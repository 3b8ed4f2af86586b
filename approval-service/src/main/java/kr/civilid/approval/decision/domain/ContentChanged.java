package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// The approver looked at a content other than the one that is to be decided.
public final class ContentChanged extends Refusal {

    public ContentChanged() {
        super(
                Kind.CONFLICT,
                "content-changed",
                "보신 내용과 현재 신청 내용이 다릅니다. 내용을 다시 확인한 뒤 결재해 주세요.",
                "The content is not the one you saw. Read it again before you decide.");
    }
}
