package kr.civilid.events.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import kr.civilid.events.delivery.patience.Trouble;

/// Hands parked events to their listeners again, the first of each key when its time has come.
@Singleton
class ParkedRetry {

    private final Parking parking;
    private final Listeners listeners;
    private final Inbox inbox;

    ParkedRetry(Parking parking, Listeners listeners, Inbox inbox) {
        this.parking = parking;
        this.listeners = listeners;
        this.inbox = inbox;
    }

    /// Goes on while anything is due: an event handled makes the one behind it the first of its key.
    @Scheduled(every = "${civilid.inbox.parked.every:PT1S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> retry() {
        return Uni.createFrom()
                .deferred(this::pass)
                .repeat()
                .whilst(delivered -> !delivered.isEmpty())
                .collect()
                .last()
                .replaceWithVoid()
                // The next pass comes by itself.
                .onFailure(Trouble::passes)
                .recoverWithNull();
    }

    private Uni<List<ParkedRecord>> pass() {
        return parking.due()
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(parked -> listeners
                                .deliver(parked)
                                .orElseGet(() -> inbox.leave(parked))
                                .replaceWith(parked))
                        .collect()
                        .asList());
    }
}
