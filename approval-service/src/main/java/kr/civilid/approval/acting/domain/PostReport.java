package kr.civilid.approval.acting.domain;

import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;

/// 후결: what was decided in somebody's absence and in their name, for them to take note of. `decision` is the kind of
/// the decision, `actedBy` the user name of who acted, `applicant` the name of whose application it was.
public record PostReport(
        UUID id, IssuanceId issuanceId, Step step, String decision, String applicant, String actedBy, Instant at) {

    @Override
    public String toString() {
        return "PostReport[%s, ***]".formatted(id);
    }
}
