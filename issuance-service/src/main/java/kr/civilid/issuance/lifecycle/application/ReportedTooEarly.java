package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// The loss is said to have been noticed in the future.
public final class ReportedTooEarly extends Refusal {

    ReportedTooEarly() {
        super(
                Kind.INVALID,
                "reported-in-the-future",
                "분실 시각은 현재보다 늦을 수 없습니다. reportedAt을 확인해 주세요.",
                "A loss cannot be reported for a time to come. Check reportedAt.");
    }
}
