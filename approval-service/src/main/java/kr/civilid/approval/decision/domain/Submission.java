package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// What was submitted for approval, whose it is and who is to decide: the same through every state of one [Round].
///
/// `earlier` are the decisions that count no longer: they ended a round, or were about another content.
public record Submission(
        IssuanceId id, PersonId personId, Kind kind, EmployeeId applicant, Round round, List<Decision> earlier) {

    public Submission {
        earlier = List.copyOf(earlier);
    }

    /// Binds each decision to the content that was looked at.
    public Digest contentHash() {
        return round.contentHash();
    }

    public Chain chain() {
        return round.chain();
    }

    /// When it came before the chain, this time.
    public Instant openedAt() {
        return round.at();
    }

    Submission again(Round next, List<Decision> past) {
        return new Submission(
                id,
                personId,
                kind,
                applicant,
                next,
                Stream.concat(earlier.stream(), past.stream()).toList());
    }
}
