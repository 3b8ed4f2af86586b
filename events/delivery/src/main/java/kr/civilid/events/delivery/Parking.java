package kr.civilid.events.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The events that wait for others. Every call but [#due] joins the transaction of its caller.
@Singleton
class Parking {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final Clock clock;
    private final Duration patience;
    private final String prefix;

    Parking(
            Clock clock,
            @ConfigProperty(name = "civilid.inbox.parked.patience", defaultValue = "PT10M") Duration patience,
            @ConfigProperty(name = "civilid.topics.prefix") Optional<String> prefix) {
        this.clock = clock;
        this.patience = patience;
        this.prefix = prefix.orElse("");
    }

    Uni<Void> park(Arrival arrival, UUID eventId, Duration wait) {
        var now = clock.instant();
        return Panache.getSession()
                .flatMap(session -> session.persist(ParkedRow.of(arrival, eventId, now, now.plus(wait))));
    }

    /// True for the one who takes it out; everybody else waits for the end of that transaction.
    Uni<Boolean> take(ParkedRecord parked) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery("delete ParkedRow where id = :id")
                        .setParameter("id", parked.id)
                        .executeUpdate())
                .map(taken -> taken == 1);
    }

    Uni<Void> postpone(ParkedRecord parked) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery(
                                "update ParkedRow set attempts = :next, dueAt = :due where id = :id and attempts = :seen")
                        .setParameter("next", parked.attempts + 1)
                        .setParameter("due", clock.instant().plus(wait(parked.attempts + 1)))
                        .setParameter("id", parked.id)
                        .setParameter("seen", parked.attempts)
                        .executeUpdate())
                .replaceWithVoid();
    }

    boolean hasWaitedLongEnough(ParkedRecord parked) {
        return !clock.instant().isBefore(parked.parkedAt.plus(patience));
    }

    /// The first of each key, where its time has come; what lies behind it keeps its place.
    Uni<List<ParkedRecord>> due() {
        Instant now = clock.instant();
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createQuery("""
                        from ParkedRow p where p.dueAt <= :now and not exists (
                            select 1 from ParkedRow q where q.topic = p.topic and q.key = p.key and q.id < p.id)
                        order by p.id""", ParkedRow.class)
                        .setParameter("now", now)
                        .setMaxResults(AT_ONCE)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> new ParkedRecord(row, prefix)).toList()));
    }

    static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
