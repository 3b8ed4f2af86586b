package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// A return without a reason, or a question without words, helps nobody.
public final class CommentMissing extends Refusal {

    public CommentMissing() {
        super(
                Kind.INVALID,
                "comment-missing",
                "반려나 추가 확인을 하실 때에는 사유를 적어 주세요.",
                "Say why when you return a request or ask for more.");
    }
}
