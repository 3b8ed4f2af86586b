package kr.civilid.events.delivery.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import kr.civilid.events.delivery.patience.Trouble;

/// How far the relay is behind, and how much is parked.
@Singleton
class Gauges {

    /// By the database's clock on both sides, so that a difference to ours does not show as lag.
    private static final String LAG = """
            select count(*),
                   coalesce(cast(extract(epoch from now() - min(queued_at)) * 1000 as bigint), 0),
                   (select count(*) from parked)
              from outbox where published_at is null
            """;

    private final AtomicLong unpublished;
    private final AtomicLong oldestMillis = new AtomicLong();
    private final AtomicLong parked;

    Gauges(MeterRegistry meters) {
        unpublished = requireGauge(meters, "civilid.outbox.unpublished", new AtomicLong());
        meters.gauge("civilid.outbox.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0);
        parked = requireGauge(meters, "civilid.inbox.parked", new AtomicLong());
    }

    @Scheduled(every = "${civilid.outbox.gauge:PT10S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Panache.withSession(() -> Panache.getSession()
                        .flatMap(session ->
                                session.createNativeQuery(LAG, Object[].class).getSingleResult())
                        .invoke(row -> show((Number) row[0], (Number) row[1], (Number) row[2]))
                        .replaceWithVoid())
                .onFailure(Trouble::passes)
                .recoverWithNull();
    }

    private void show(Number waiting, Number oldest, Number aside) {
        unpublished.set(waiting.longValue());
        oldestMillis.set(oldest.longValue());
        parked.set(aside.longValue());
    }

    private static AtomicLong requireGauge(MeterRegistry meters, String name, AtomicLong value) {
        meters.gauge(name, value);
        return value;
    }
}
