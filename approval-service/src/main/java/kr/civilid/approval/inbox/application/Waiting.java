package kr.civilid.approval.inbox.application;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// One application that waits for the caller's decision, with all that its hash stands for. `actingFor` is the user
/// name
/// of the absent approver in whose name it may be decided.
public record Waiting(
        IssuanceId issuanceId,
        Step step,
        Instant openedAt,
        Digest contentHash,
        String employeeNumber,
        String name,
        String department,
        String position,
        String rank,
        Optional<String> actingFor) {

    @Override
    public String toString() {
        return "Waiting[%s, %s, ***]".formatted(issuanceId, step);
    }
}
