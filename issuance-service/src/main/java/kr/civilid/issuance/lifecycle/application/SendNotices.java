package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.Letter;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.UnknownIssuance;
import org.jboss.logging.Logger;

/// Hands what holders are to be told to notification-service, a few at a time: each opens a personal record.
@ApplicationScoped
public class SendNotices {

    private static final Logger LOG = Logger.getLogger(SendNotices.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 25;
    private static final int ROUNDS = 40;

    private final OwedNotices owedNotices;
    private final Issuances issuances;
    private final Envelopes envelopes;
    private final Transactions transactions;
    private final Clock clock;

    public SendNotices(
            OwedNotices owedNotices, Issuances issuances, Envelopes envelopes, Transactions transactions, Clock clock) {
        this.owedNotices = owedNotices;
        this.issuances = issuances;
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return Multi.createBy()
                .repeating()
                .uni(this::some)
                .whilst(sent -> sent == AT_ONCE)
                .select()
                .first(ROUNDS)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// How many were tried. Each is a transaction of its own: one record that does not open stops nobody else's text.
    public Uni<Integer> some() {
        return transactions
                .in(() -> owedNotices.due(clock.instant(), AT_ONCE))
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::send)
                        .collect()
                        .last()
                        .replaceWith(due.size()));
    }

    private Uni<Void> send(long id) {
        return transactions
                .in(() -> owedNotices
                        .take(id)
                        .flatMap(taken -> taken.map(this::send)
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .onFailure()
                .recoverWithUni(failure -> postpone(id, failure));
    }

    /// The failure's own words may tell of a person: only its kind is logged.
    private Uni<Void> postpone(long id, Throwable failure) {
        LOG.warnf("notice %d could not be sent: %s", id, failure.getClass().getName());
        return transactions.in(() -> owedNotices.postpone(id, clock.instant().plus(PATIENCE)));
    }

    /// Whose personal data is erased is told nothing any more.
    private Uni<Void> send(Owed owed) {
        return issuances
                .advance(owed.issuance(), _ -> Optional.empty())
                .flatMap(issuance -> issuances
                        .employee(owed.issuance())
                        .map(employee -> new Letter(
                                employee.phone(),
                                owed.reason()
                                        .map(HolderWords::why)
                                        .map(Sentence::korean)
                                        .orElse(null),
                                owed.until().orElse(null),
                                issuance.request().hrSystem())))
                .flatMap(letter -> issuances.announce(new IssuanceEvent.NoticeDue(
                        owed.issuance(), owed.notice(), envelopes.toNotification(letter), clock.instant())))
                .onFailure(UnknownIssuance.class)
                .recoverWithNull();
    }
}
