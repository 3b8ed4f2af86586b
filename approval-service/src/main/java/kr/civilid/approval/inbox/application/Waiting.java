package kr.civilid.approval.inbox.application;

import java.time.Instant;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;

/// One application that waits for the caller's decision, with as much as it takes to recognise it.
public record Waiting(
        IssuanceId issuanceId,
        Step step,
        Instant openedAt,
        String name,
        String department,
        String position,
        String rank) {

    @Override
    public String toString() {
        return "Waiting[%s, %s, ***]".formatted(issuanceId, step);
    }
}
