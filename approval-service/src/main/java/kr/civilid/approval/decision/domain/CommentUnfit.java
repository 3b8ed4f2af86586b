package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// A comment that is too long or holds what is no text.
public final class CommentUnfit extends Refusal {

    public CommentUnfit() {
        super(
                Kind.INVALID,
                "comment-unfit",
                "의견은 1,000자까지 쓸 수 있고, 제어 문자는 쓸 수 없습니다.",
                "A comment has at most 1,000 characters and no control characters.");
    }
}
