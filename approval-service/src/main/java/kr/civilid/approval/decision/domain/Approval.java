package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Sealed;

/// The decisions about one application for a mobile ID.
///
/// ```
/// Pending(DEPARTMENT) ──approve──▶ Pending(HR) ──approve──▶ Granted
///     ├──────return──────────────────┴──────────────────────▶ Returned
///     └──────close───────────────────┴──────────────────────▶ Closed      (withdrawn or expired)
/// ```
///
/// Only [Pending] can be decided, so a second decision on a settled approval does not compile.
public sealed interface Approval {

    Submission submission();

    /// In the order in which they were made; one at most for each step of the chain.
    List<Decision> decisions();

    /// Whether `official` sits in the chain or has already decided here.
    default boolean isDecidedBy(Official official) {
        return submission().chain().seats(official)
                || decisions().stream().anyMatch(decision -> decision.by().isSameAs(official.person()));
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
            case Granted _, Returned _, Closed _ -> false;
        };
    }

    /// Waits for the decision of the first seat that has made none.
    record Pending(Submission submission, List<Decision> decisions) implements Approval {

        public Pending {
            decisions = List.copyOf(decisions);
            if (decisions.size() >= submission.chain().seats().size()) {
                throw new IllegalArgumentException("no step is left to decide");
            }
        }

        public static Transition<Pending> open(Submission submission) {
            return Transition.said(
                    new Pending(submission, List.of()),
                    new ApprovalEvent.Opened(submission.id(), submission.openedAt()));
        }

        public Step step() {
            return seat().step();
        }

        /// Gives the next [Pending], or [Granted] after the last step.
        public Transition<? extends Approval> approve(Official by, Verdict.Approve verdict, Instant at) {
            var all = with(decide(by, verdict, Decision.Kind.APPROVE, at));
            if (all.size() == submission.chain().seats().size()) {
                return Transition.said(
                        new Granted(submission, all),
                        new ApprovalEvent.Granted(submission.id(), submission.contentHash(), at));
            }
            return Transition.said(
                    new Pending(submission, all),
                    new ApprovalEvent.StepApproved(submission.id(), step(), submission.contentHash(), at));
        }

        /// `sealed` is the comment for issuance-service's eyes only.
        public Transition<Returned> giveBack(Official by, Verdict.Return verdict, Sealed sealed, Instant at) {
            return Transition.said(
                    new Returned(submission, with(decide(by, verdict, Decision.Kind.RETURN, at))),
                    new ApprovalEvent.Returned(submission.id(), step(), sealed, at));
        }

        public Transition<Closed> close(Instant at) {
            return Transition.silent(new Closed(submission, decisions), at);
        }

        private Decision decide(Official by, Verdict verdict, Decision.Kind kind, Instant at) {
            if (isApplicant(by)) {
                throw new OwnRequest();
            }
            if (!seat().takes(by)) {
                throw decidedSeats().anyMatch(seat -> seat.takes(by)) ? new AlreadyDecided() : new NotYourTurn();
            }
            if (hasDecided(by)) {
                throw new SecondStepBySamePerson();
            }
            if (!verdict.seen().equals(submission.contentHash())) {
                throw new ContentChanged();
            }
            return new Decision(step(), kind, by.person(), verdict.seen(), verdict.comment(), at);
        }

        private boolean mayDecide(Official by) {
            return seat().takes(by) && !isApplicant(by) && !hasDecided(by);
        }

        private boolean isApplicant(Official by) {
            return by.person().employee().equals(submission.applicant());
        }

        private boolean hasDecided(Official by) {
            return decisions.stream().anyMatch(earlier -> earlier.by().isSameAs(by.person()));
        }

        private Seat seat() {
            return submission.chain().seats().get(decisions.size());
        }

        private Stream<Seat> decidedSeats() {
            return submission.chain().seats().stream().limit(decisions.size());
        }

        private List<Decision> with(Decision next) {
            return Stream.concat(decisions.stream(), Stream.of(next)).toList();
        }
    }

    /// Every step agreed.
    record Granted(Submission submission, List<Decision> decisions) implements Approval {}

    /// 반려: one step gave it back; its decision is the last.
    record Returned(Submission submission, List<Decision> decisions) implements Approval {}

    /// Withdrawn or expired before the chain was through.
    record Closed(Submission submission, List<Decision> decisions) implements Approval {}
}
