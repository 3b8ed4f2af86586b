package kr.civilid.events.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Hands parked events to their listeners again, the first of each key when its time has come.
@Singleton
class ParkedRetry {

    private static final Logger LOG = Logger.getLogger(ParkedRetry.class);

    private final Parking parking;
    private final Listeners listeners;

    ParkedRetry(Parking parking, Listeners listeners) {
        this.parking = parking;
        this.listeners = listeners;
    }

    /// Goes on while anything is due: an event handled makes the one behind it the first of its key.
    @Scheduled(every = "${civilid.inbox.parked.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> retry() {
        return Uni.createFrom()
                .deferred(this::pass)
                .repeat()
                .whilst(delivered -> delivered > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Long> pass() {
        return parking.due()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> listeners.deliver(row).map(end -> end.replaceWith(row)).orElseGet(() -> {
                    LOG.warnf("nobody listens to %s, where event %s is parked", row.topic, row.eventId);
                    return Uni.createFrom().nullItem();
                }))
                .collect()
                .with(java.util.stream.Collectors.counting());
    }
}
