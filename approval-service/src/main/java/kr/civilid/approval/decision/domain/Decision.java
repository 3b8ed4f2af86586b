package kr.civilid.approval.decision.domain;

import java.time.Instant;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;

/// What one person decided at one step of one round, about the content with this hash. An empty `comment` says nothing.
public record Decision(
        int round,
        Step step,
        Kind kind,
        Person by,
        Authority authority,
        Digest contentHash,
        String comment,
        Instant at) {

    /// 승인, 반려 or 추가 확인.
    public enum Kind {
        APPROVE,
        RETURN,
        REQUEST_MORE
    }

    /// Whether `person` has decided, or was decided for.
    public boolean involves(Person person) {
        return by.isSameAs(person)
                || authority.inTheNameOf().filter(person::isSameAs).isPresent();
    }

    @Override
    public String toString() {
        return "Decision[%d, %s, %s, ***]".formatted(round, step, kind);
    }
}
