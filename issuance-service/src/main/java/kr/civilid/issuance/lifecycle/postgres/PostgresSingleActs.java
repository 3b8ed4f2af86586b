package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.application.SingleActs;

@ApplicationScoped
class PostgresSingleActs implements SingleActs {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(:officer as text), 2)) as text)";

    private final Clock clock;

    PostgresSingleActs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Long> note(String official, PersonId person, Instant since, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("officer", official)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(
                                        "insert into single_act (officer, person_id, at) values (:officer, :person, :at)")
                                .setParameter("officer", official)
                                .setParameter("person", person.value())
                                .setParameter("at", at)
                                .executeUpdate())
                        .chain(() -> session.createNativeQuery("""
                                        select count(distinct person_id) from single_act
                                        where officer = :officer and at > :since""", Long.class)
                                .setParameter("officer", official)
                                .setParameter("since", since)
                                .getSingleResult()));
    }

    @Scheduled(every = "30m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from single_act where at < :until")
                        .setParameter("until", clock.instant().minus(KEPT))
                        .executeUpdate())
                .replaceWithVoid());
    }
}
