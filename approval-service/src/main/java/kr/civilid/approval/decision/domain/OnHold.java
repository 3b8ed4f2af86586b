package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Sealed;

/// 추가 확인: the last decision says what is missing; it is to come before `until`.
public record OnHold(Submission submission, List<Decision> decisions, Instant until) implements Approval {

    public OnHold {
        decisions = List.copyOf(decisions);
    }

    /// What the approver asked for.
    public String missing() {
        return decisions.getLast().comment();
    }

    public boolean hasLapsed(Instant at) {
        return !at.isBefore(until);
    }

    /// Nothing came in time: it goes back with what was missing.
    public Transition<Approval.Returned> lapse(Sealed sealed, Instant at) {
        if (!hasLapsed(at)) {
            throw new IllegalStateException("there is time left");
        }
        var step = decisions.getLast().step();
        return Transition.said(
                new Approval.Returned(submission, decisions),
                new ApprovalEvent.Returned(submission.id(), step, sealed, at));
    }

    public Transition<Approval.Closed> close(Instant at) {
        return Transition.silent(new Approval.Closed(submission, decisions), at);
    }

    /// The content is the same, so whoever agreed to it need not be asked again: it goes on where more was asked for.
    Transition<Pending> resume(Instant at) {
        var round = submission.round();
        var next = round.next(round.contentHash(), round.chain(), at);
        var agreed = decisions.subList(0, decisions.size() - 1);
        return Pending.resumed(submission.again(next, decisions.subList(agreed.size(), decisions.size())), agreed);
    }
}
