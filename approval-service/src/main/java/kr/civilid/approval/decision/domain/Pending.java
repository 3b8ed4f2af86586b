package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Sealed;

/// Waits for the decision of the first seat that has made none.
public record Pending(Submission submission, List<Decision> decisions, Turn turn) implements Approval {

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
                new Pending(submission, agreed, Turn.FRESH),
                new ApprovalEvent.Opened(submission.id(), submission.openedAt()));
    }

    public Step step() {
        return seat().step();
    }

    /// When somebody is to be told, or the next in line may decide; empty once both has happened.
    Optional<Instant> attention(WorkingDays calendar) {
        var deadlines = seat().deadlines();
        if (turn.escalated()) {
            return Optional.empty();
        }
        return Optional.of(
                turn.reminded()
                        ? calendar.endOf(deadlines.days(), since())
                        : calendar.morningOf(deadlines.days() - deadlines.remindBefore(), since()));
    }

    Due due(WorkingDays calendar, Instant now) {
        return Due.of(seat().deadlines(), turn, since(), calendar, now);
    }

    /// What is due at `at`, if anything: a deadline that has passed is not reminded of any more.
    public Optional<Transition<Pending>> remind(WorkingDays calendar, Instant at) {
        if (attention(calendar).filter(due -> !at.isBefore(due)).isEmpty()) {
            return Optional.empty();
        }
        var over = !at.isBefore(calendar.endOf(seat().deadlines().days(), since()));
        var event = over
                ? new ApprovalEvent.Escalated(submission.id(), step(), at)
                : new ApprovalEvent.Reminded(submission.id(), step(), at);
        return Optional.of(Transition.said(new Pending(submission, decisions, new Turn(true, over)), event));
    }

    /// Since when the seat is asked.
    private Instant since() {
        var submitted = submission.round().at();
        return decisions.stream()
                .map(Decision::at)
                .filter(submitted::isBefore)
                .reduce((_, last) -> last)
                .orElse(submitted);
    }

    /// Gives the next [Pending], or [Granted] after the last step.
    public Transition<? extends Approval> approve(Official by, Verdict.Approve verdict, Instant at) {
        var decision = decide(by, verdict, Decision.Kind.APPROVE, at);
        var all = with(decision);
        var hash = submission.contentHash();
        return all.size() == submission.chain().seats().size()
                ? Transition.said(
                        new Granted(submission, all), new ApprovalEvent.Granted(submission.id(), hash, at), decision)
                : Transition.said(
                        new Pending(submission, all, Turn.FRESH),
                        new ApprovalEvent.StepApproved(submission.id(), step(), hash, at),
                        decision);
    }

    /// `sealed` is the comment for issuance-service's eyes only.
    public Transition<Approval.Returned> giveBack(Official by, Verdict.Return verdict, Sealed sealed, Instant at) {
        var decision = decide(by, verdict, Decision.Kind.RETURN, at);
        return Transition.said(
                new Returned(submission, with(decision)),
                new ApprovalEvent.Returned(submission.id(), step(), sealed, at),
                decision);
    }

    /// `sealed` as in [#giveBack]. Whether `until` is soon enough is for the caller to know.
    public Transition<OnHold> askForMore(Official by, Verdict.RequestMore verdict, Sealed sealed, Instant at) {
        var decision = decide(by, verdict, Decision.Kind.REQUEST_MORE, at);
        return Transition.said(
                new OnHold(submission, with(decision), verdict.until()),
                new ApprovalEvent.MoreRequested(submission.id(), step(), sealed, verdict.until(), at),
                decision);
    }

    public Transition<Approval.Closed> close(Instant at) {
        return Transition.silent(new Closed(submission, decisions), at);
    }

    boolean mayDecide(Official by) {
        return eligibility().allows(by);
    }

    private Decision decide(Official by, Verdict verdict, Decision.Kind kind, Instant at) {
        var authority = eligibility().authority(by);
        if (!verdict.seen().equals(submission.contentHash())) {
            throw new ContentChanged();
        }
        var round = submission.round().number();
        return new Decision(round, step(), kind, by.person(), authority, verdict.seen(), verdict.comment(), at);
    }

    private Eligibility eligibility() {
        var earlier = submission.chain().seats().subList(0, decisions.size());
        return new Eligibility(submission, history(), earlier, seat(), turn.escalated());
    }

    private Seat seat() {
        return submission.chain().seats().get(decisions.size());
    }

    private List<Decision> with(Decision next) {
        return Stream.concat(decisions.stream(), Stream.of(next)).toList();
    }
}
