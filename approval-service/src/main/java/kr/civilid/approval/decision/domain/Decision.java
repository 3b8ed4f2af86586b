package kr.civilid.approval.decision.domain;

import java.time.Instant;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;

/// What one person decided at one step, about the content with this hash. An empty `comment` says nothing.
public record Decision(Step step, Kind kind, Person by, Digest contentHash, String comment, Instant at) {

    /// 승인 or 반려.
    public enum Kind {
        APPROVE,
        RETURN
    }

    @Override
    public String toString() {
        return "Decision[%s, %s, ***]".formatted(step, kind);
    }
}
