package kr.civilid.issuance.request.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;
import org.jboss.logging.Logger;

/// Reminds those who have begun and not gone on, and ends what nobody finishes or mends.
///
/// Whoever takes a step in the same moment wins or loses under the lock of the row: each is looked at again there.
@ApplicationScoped
public class TendIssuances {

    private static final Logger LOG = Logger.getLogger(TendIssuances.class);
    private static final int AT_ONCE = 200;

    private final Issuances issuances;
    private final Waiting waiting;
    private final Corrections corrections;
    private final Deadlines deadlines;
    private final TellApplicant tellApplicant;
    private final Transactions transactions;
    private final Clock clock;

    TendIssuances(
            Issuances issuances,
            Waiting waiting,
            Corrections corrections,
            Deadlines deadlines,
            TellApplicant tellApplicant,
            Transactions transactions,
            Clock clock) {
        this.issuances = issuances;
        this.waiting = waiting;
        this.corrections = corrections;
        this.deadlines = deadlines;
        this.tellApplicant = tellApplicant;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            every = "${civilid.request.expiry.every:PT60S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    /// What is too much for one time is left to the next.
    public Uni<Void> now() {
        var now = clock.instant();
        return Multi.createFrom()
                .items(Stage.values())
                .onItem()
                .transformToUniAndConcatenate(stage ->
                        expire(stage, now).chain(() -> remind(stage, now)).replaceWith(stage))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> expire(Stage stage, Instant now) {
        return deadlines
                .period(stage)
                .map(period -> each(
                        transactions.in(() -> waiting.overdue(stage, now.minus(period), now, AT_ONCE)),
                        id -> inStage(
                                id,
                                stage,
                                unsettled -> endOf(id, stage)
                                        .flatMap(end -> now.isBefore(end)
                                                ? nothing()
                                                : issuances
                                                        .advance(id, _ -> Optional.of(unsettled.expire(now)))
                                                        .replaceWithVoid()))))
                .orElseGet(TendIssuances::nothing);
    }

    private Uni<Void> remind(Stage stage, Instant now) {
        return deadlines
                .reminder(stage)
                .map(period -> each(
                        transactions.in(() -> waiting.silent(stage, now.minus(period), AT_ONCE)),
                        id -> inStage(
                                id,
                                stage,
                                _ -> waiting.since(id)
                                        .flatMap(since -> now.isBefore(since.plus(period))
                                                ? nothing()
                                                : waiting.remind(id, now)
                                                        .flatMap(first -> first ? tell(id, stage, now) : nothing())))))
                .orElseGet(TendIssuances::nothing);
    }

    private Uni<Void> tell(IssuanceId id, Stage stage, Instant now) {
        return endOf(id, stage).flatMap(end -> tellApplicant.about(id, Notice.REMINDER, Optional.empty(), end, now));
    }

    private Uni<Instant> endOf(IssuanceId id, Stage stage) {
        return waiting.since(id)
                .flatMap(since -> corrections
                        .open(id)
                        .map(open -> deadlines.expiry(stage, since, open).orElseThrow()));
    }

    private Uni<Void> inStage(IssuanceId id, Stage stage, Function<Issuance.Unsettled, Uni<Void>> then) {
        return transactions.in(() -> issuances
                .advance(id, _ -> Optional.empty())
                .flatMap(issuance -> issuance instanceof Issuance.Unsettled unsettled && Stage.of(unsettled) == stage
                        ? then.apply(unsettled)
                        : nothing()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /// One that cannot be tended now must not keep the others waiting.
    static Uni<Void> each(Uni<List<IssuanceId>> found, Function<IssuanceId, Uni<Void>> tend) {
        return found.onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id -> tend.apply(id)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "issuance %s waits for the next time: %s",
                                id, failure.getClass().getName()))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
