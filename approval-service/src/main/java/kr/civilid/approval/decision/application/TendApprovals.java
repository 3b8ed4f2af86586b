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
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import org.jboss.logging.Logger;

/// Does what time alone brings: reminds whose turn it is, lets the next in line decide when the deadline has passed,
/// and gives an application back whose question nobody answered in time.
///
/// Each approval in a transaction of its own and under its lock: a decision, or another replica, that came first wins.
@ApplicationScoped
public class TendApprovals {

    private static final Logger LOG = Logger.getLogger(TendApprovals.class);
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

    @Scheduled(every = "${civilid.approval.tend:PT30S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    /// Tends to everything that is due, page by page. One that cannot be tended to is told of in the log and holds
    /// up no other.
    public Uni<Void> now() {
        return from(Optional.empty(), clock.instant());
    }

    private Uni<Void> from(Optional<IssuanceId> after, Instant at) {
        return approvals
                .due(at, after, AT_ONCE)
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(id -> tend(id, at))
                        .collect()
                        .last()
                        .flatMap(_ -> due.size() < AT_ONCE
                                ? Uni.createFrom().voidItem()
                                : from(Optional.of(due.getLast()), at)));
    }

    private Uni<Void> tend(IssuanceId id, Instant at) {
        return approvals
                .advance(id, approval -> next(approval, at))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(
                            "approval %s cannot be tended to: %s",
                            id, failure.getClass().getName());
                    return null;
                });
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
