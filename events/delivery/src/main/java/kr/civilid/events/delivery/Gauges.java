package kr.civilid.events.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// How far the relay is behind, and how much is parked.
@Singleton
class Gauges {

    private final Clock clock;
    private final AtomicLong unpublished;
    private final AtomicLong oldestMillis = new AtomicLong();
    private final AtomicLong parked;

    Gauges(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        unpublished = requireGauge(meters, "civilid.outbox.unpublished", new AtomicLong());
        meters.gauge("civilid.outbox.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0);
        parked = requireGauge(meters, "civilid.inbox.parked", new AtomicLong());
    }

    @Scheduled(every = "${civilid.outbox.gauge:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(*), min(at), (select count(*) from ParkedRow) from OutboxRow"
                                        + " where publishedAt is null",
                                Object[].class)
                        .getSingleResult())
                .invoke(row -> show((Long) row[0], (Instant) row[1], (Long) row[2]))
                .replaceWithVoid());
    }

    private void show(long waiting, @Nullable Instant oldest, long aside) {
        unpublished.set(waiting);
        oldestMillis.set(oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis());
        parked.set(aside);
    }

    private static AtomicLong requireGauge(MeterRegistry meters, String name, AtomicLong value) {
        meters.gauge(name, value);
        return value;
    }
}
