package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.Retention.Kind;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;
import org.jboss.logging.Logger;

/// Once a day: erases whose time is over and deletes what is of no use any more, piece by piece.
@ApplicationScoped
public class KeepRetention {

    private static final Logger LOG = Logger.getLogger(KeepRetention.class);
    private static final int AT_ONCE = 200;
    private static final String BY = "retention";

    private final Retention retention;
    private final ErasePerson erasePerson;
    private final Transactions transactions;
    private final Clock clock;

    KeepRetention(Retention retention, ErasePerson erasePerson, Transactions transactions, Clock clock) {
        this.retention = retention;
        this.erasePerson = erasePerson;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${civilid.retention.at:0 20 4 * * ?}",
            timeZone = "Asia/Seoul",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    public Uni<Void> now() {
        var at = clock.instant();
        return persons(at)
                .invoke(count -> tell("persons erased", count))
                .chain(() -> Multi.createFrom()
                        .items(Kind.values())
                        .onItem()
                        .transformToUniAndConcatenate(
                                kind -> rows(kind, at).invoke(count -> tell(kind + " rows deleted", count)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static void tell(String what, int count) {
        if (count > 0) {
            LOG.infof("retention: %d %s", count, what);
        }
    }

    private Uni<Integer> persons(Instant at) {
        var last = new AtomicReference<Optional<PersonId>>(Optional.empty());
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in(() -> retention.persons(at, last.get(), AT_ONCE)))
                .whilst(found -> found.size() == AT_ONCE)
                .invoke(found -> last.set(found.stream().reduce((_, later) -> later)))
                .onItem()
                .<PersonId>disjoint()
                .onItem()
                .transformToUniAndConcatenate(this::erase)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    /// Who has applied again meanwhile is left alone.
    private Uni<Integer> erase(PersonId person) {
        return transactions
                .in(() -> erasePerson.of(person, ErasureReason.RETENTION_OVER, BY))
                .replaceWith(1)
                .onFailure(StillInUse.class)
                .recoverWithItem(0);
    }

    private Uni<Integer> rows(Kind kind, Instant at) {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in(() -> retention.drop(kind, at, AT_ONCE)))
                .whilst(count -> count >= AT_ONCE)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
