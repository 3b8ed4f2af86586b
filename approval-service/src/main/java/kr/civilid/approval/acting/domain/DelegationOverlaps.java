package kr.civilid.approval.acting.domain;

import kr.civilid.events.refusal.Refusal;

/// On one day one person acts for another.
public final class DelegationOverlaps extends Refusal {

    public DelegationOverlaps() {
        super(
                Kind.CONFLICT,
                "delegation-overlaps",
                "같은 기간에 이미 지정한 대결자가 있습니다. 기존 지정을 먼저 취소해 주세요.",
                "Somebody acts for you on some of these days already. End that delegation first.");
    }
}
