package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Sealed;

/// Waits for the decision of the first seat that has made none.
public record Pending(Submission submission, List<Decision> decisions) implements Approval {

    public Pending {
        decisions = List.copyOf(decisions);
        if (decisions.size() >= submission.chain().seats().size()) {
            throw new IllegalArgumentException("no step is left to decide");
        }
    }

    public static Transition<Pending> open(Submission submission) {
        return resumed(submission, List.of());
    }

    static Transition<Pending> resumed(Submission submission, List<Decision> agreed) {
        return Transition.said(
                new Pending(submission, agreed), new ApprovalEvent.Opened(submission.id(), submission.openedAt()));
    }

    public Step step() {
        return seat().step();
    }

    /// Gives the next [Pending], or [Granted] after the last step.
    public Transition<? extends Approval> approve(Official by, Verdict.Approve verdict, Instant at) {
        var all = with(decide(by, verdict, Decision.Kind.APPROVE, at));
        var hash = submission.contentHash();
        return all.size() == submission.chain().seats().size()
                ? Transition.said(
                        new Granted(submission, all), new ApprovalEvent.Granted(submission.id(), hash, at))
                : Transition.said(
                        new Pending(submission, all), new ApprovalEvent.StepApproved(submission.id(), step(), hash, at));
    }

    /// `sealed` is the comment for issuance-service's eyes only.
    public Transition<Approval.Returned> giveBack(Official by, Verdict.Return verdict, Sealed sealed, Instant at) {
        return Approval.givenBack(submission, with(decide(by, verdict, Decision.Kind.RETURN, at)), sealed, at);
    }

    /// `sealed` as in [#giveBack]. Whether `until` is soon enough is for the caller to know.
    public Transition<OnHold> askForMore(Official by, Verdict.RequestMore verdict, Sealed sealed, Instant at) {
        var decision = decide(by, verdict, Decision.Kind.REQUEST_MORE, at);
        return Transition.said(
                new OnHold(submission, with(decision), verdict.until()),
                new ApprovalEvent.MoreRequested(submission.id(), step(), sealed, verdict.until(), at));
    }

    public Transition<Approval.Closed> close(Instant at) {
        return Transition.silent(new Closed(submission, decisions), at);
    }

    boolean mayDecide(Official by) {
        return seat().takes(by) && !isApplicant(by) && !hasDecidedElsewhere(by);
    }

    private Decision decide(Official by, Verdict verdict, Decision.Kind kind, Instant at) {
        if (isApplicant(by)) {
            throw new OwnRequest();
        }
        if (!seat().takes(by)) {
            throw decidedSeats().anyMatch(seat -> seat.takes(by)) ? new AlreadyDecided() : new NotYourTurn();
        }
        if (hasDecidedElsewhere(by)) {
            throw new SecondStepBySamePerson();
        }
        if (!verdict.seen().equals(submission.contentHash())) {
            throw new ContentChanged();
        }
        var round = submission.round().number();
        return new Decision(round, step(), kind, by.person(), verdict.seen(), verdict.comment(), at);
    }

    private boolean isApplicant(Official by) {
        return by.person().employee().equals(submission.applicant());
    }

    /// In whatever round: who has spoken for one step does not speak for the other.
    private boolean hasDecidedElsewhere(Official by) {
        return history().stream()
                .anyMatch(other -> other.step() != step() && other.by().isSameAs(by.person()));
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
