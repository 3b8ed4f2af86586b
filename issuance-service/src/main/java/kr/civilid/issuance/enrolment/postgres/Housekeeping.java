package kr.civilid.issuance.enrolment.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Sweeps out what has expired; nothing depends on when.
@ApplicationScoped
class Housekeeping {

    private final Clock clock;

    Housekeeping(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Panache.withTransaction(() ->
                expired("device_token").chain(() -> expired("unlock_challenge")).replaceWithVoid());
    }

    private Uni<Integer> expired(String table) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from " + table + " where expires_at < :now")
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }
}
