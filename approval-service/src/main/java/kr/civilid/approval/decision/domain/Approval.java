package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.Digest;

/// The decisions about one application for a mobile ID.
///
/// ```
/// Pending(DEPARTMENT) ──approve──▶ Pending(HR) ──approve──▶ Granted
///     │  ▲ ├──return─────────────────┴─────────────────────▶ Returned ──resubmit──▶ Pending(DEPARTMENT)
///     │  │ └──close──────────────────┴─────────────────────▶ Closed      (withdrawn or expired)
///     │  └─resubmit── OnHold ──its day passes──▶ Returned
///     └──ask for more──▲
/// ```
///
/// Only a [Pending] can be decided, so a second decision on a settled approval does not compile.
public sealed interface Approval permits Pending, OnHold, Approval.Granted, Approval.Returned, Approval.Closed {

    Submission submission();

    /// Those of this round and, where it continues an earlier one, the approvals that still count, in the order of the
    /// chain; one at most for each step.
    List<Decision> decisions();

    /// Every decision ever made here, the oldest first.
    default List<Decision> history() {
        return Stream.concat(submission().earlier().stream(), decisions().stream())
                .sorted(java.util.Comparator.comparingInt(Decision::round).thenComparing(Decision::step))
                .toList();
    }

    /// Whether `official` sits in the chain or has already decided here.
    default boolean isDecidedBy(Official official) {
        return submission().chain().seats(official)
                || history().stream().anyMatch(decision -> decision.involves(official.person()));
    }

    /// Whether `official` may read it: the chain, and the auditors of the agency.
    default boolean isVisibleTo(Official official) {
        return isDecidedBy(official)
                || (official.holds(Office.AUDITOR)
                        && official.agency().equals(submission().applicant().agency()));
    }

    /// Whether it is up to `official` to decide it now.
    default boolean awaits(Official official) {
        return switch (this) {
            case Pending pending -> pending.mayDecide(official);
            case OnHold _, Granted _, Returned _, Closed _ -> false;
        };
    }

    /// When something is due here without anybody's doing.
    default Optional<Instant> tendAt(WorkingDays calendar) {
        return switch (this) {
            case OnHold hold -> Optional.of(hold.until());
            case Pending pending -> pending.attention(calendar);
            case Granted _, Returned _, Closed _ -> Optional.empty();
        };
    }

    /// By when the one whose turn it is has to decide, where it is somebody's turn.
    default Optional<Due> dueBy(WorkingDays calendar, Instant now) {
        return switch (this) {
            case Pending pending -> Optional.of(pending.due(calendar, now));
            case OnHold _, Granted _, Returned _, Closed _ -> Optional.empty();
        };
    }

    /// The application has come back, with the hash of its content and the chain for it; empty where that changes
    /// nothing, be it that this was heard before or that a decision has come first.
    default Optional<Transition<Pending>> resubmit(Digest contentHash, Chain chain, Instant at) {
        if (!submission().round().isBefore(at)) {
            return Optional.empty();
        }
        return switch (this) {
            case OnHold hold when contentHash.equals(submission().contentHash()) -> Optional.of(hold.resume(at));
            case Pending _ when contentHash.equals(submission().contentHash()) -> Optional.empty();
            case OnHold _, Pending _, Returned _ -> Optional.of(restart(contentHash, chain, at));
            case Granted _, Closed _ -> Optional.empty();
        };
    }

    private Transition<Pending> restart(Digest contentHash, Chain chain, Instant at) {
        var next = submission().round().next(contentHash, chain, at);
        return Pending.open(submission().again(next, decisions()));
    }

    /// Every step agreed.
    record Granted(Submission submission, List<Decision> decisions) implements Approval {}

    /// 반려: one step gave it back, or what it asked for never came; its decision is the last.
    record Returned(Submission submission, List<Decision> decisions) implements Approval {}

    /// Withdrawn or expired before the chain was through.
    record Closed(Submission submission, List<Decision> decisions) implements Approval {}
}
