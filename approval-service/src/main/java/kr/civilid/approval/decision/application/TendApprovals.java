package kr.civilid.approval.decision.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.events.catalog.ReturnComment;

/// Does what time alone brings: reminds whose turn it is, lets the next in line decide when the deadline has passed,
/// and
/// gives an application back whose question nobody answered in time.
///
/// Each approval in a transaction of its own and under its lock: a decision, or another replica, that came first wins.
@ApplicationScoped
public class TendApprovals {

    private static final int AT_ONCE = 200;

    private final Approvals approvals;
    private final Seals seals;
    private final WorkingDays calendar;
    private final Clock clock;

    TendApprovals(Approvals approvals, Seals seals, WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.approvals = approvals;
        this.seals = seals;
        this.clock = clock;
    }

    @Scheduled(every = "${civilid.approval.tend:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    /// Tends to everything that is due.
    public Uni<Void> now() {
        var at = clock.instant();
        return approvals
                .due(at, AT_ONCE)
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(id -> approvals.advance(id, approval -> next(approval, at)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Optional<? extends Transition<? extends Approval>> next(Approval approval, Instant at) {
        return switch (approval) {
            case OnHold hold
            when hold.hasLapsed(at) -> Optional.of(hold.lapse(seals.seal(new ReturnComment(hold.missing())), at));
            case Pending pending -> pending.remind(calendar, at);
            case OnHold _, Approval.Granted _, Approval.Returned _, Approval.Closed _ -> Optional.empty();
        };
    }
}
