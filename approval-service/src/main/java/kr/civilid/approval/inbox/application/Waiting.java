package kr.civilid.approval.inbox.application;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.decision.domain.Due;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// One application that waits for the caller's decision, with all that its hash stands for. `actingFor` is the user
/// name of the absent approver in whose name it may be decided; `escalated` says that the deadline has passed and that
/// the next in line have been let in.
public record Waiting(
        IssuanceId issuanceId,
        Step step,
        Instant openedAt,
        Due due,
        boolean escalated,
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
