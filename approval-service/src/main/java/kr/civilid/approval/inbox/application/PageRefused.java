package kr.civilid.approval.inbox.application;

import kr.civilid.events.refusal.Refusal;

/// The query asks for a list or a part of one that does not exist.
public final class PageRefused extends Refusal {

    public PageRefused() {
        super(
                Kind.INVALID,
                "invalid-query",
                "조회 조건이 올바르지 않습니다. state는 pending, limit는 1에서 200, after는 앞 응답의 next에서 받은 값이어야 합니다.",
                "state must be pending, limit 1 to 200, and after come from the next of an earlier answer.");
    }
}
