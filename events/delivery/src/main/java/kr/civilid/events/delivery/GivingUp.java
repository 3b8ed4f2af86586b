package kr.civilid.events.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.inject.Singleton;
import kr.civilid.events.delivery.DeadLetters.Reason;
import kr.civilid.events.delivery.patience.Patience;

/// The end of a record that cannot be handled: told to the dead-letter topic and not seen again.
@Singleton
class GivingUp {

    private final Ledger ledger;
    private final Parking parking;
    private final DeadLetters deadLetters;

    GivingUp(Ledger ledger, Parking parking, DeadLetters deadLetters) {
        this.ledger = ledger;
        this.parking = parking;
        this.deadLetters = deadLetters;
    }

    /// Completes when the dead letter is certain, however long the database is away.
    Uni<Void> on(Context context, Arrival arrival, Reason reason) {
        return Patience.endlessly(
                        context,
                        () -> used(arrival, reason)
                                .flatMap(mine -> mine
                                        ? deadLetters.tell(arrival, reason)
                                        : Uni.createFrom().item(false)))
                .invoke(told -> {
                    if (told) {
                        deadLetters.alarm(arrival, reason);
                    }
                })
                .replaceWithVoid();
    }

    /// Only a handler that failed for good uses an event up. An unreadable record takes no place among the known
    /// events: the id that it shows may be another's.
    private Uni<Boolean> used(Arrival arrival, Reason reason) {
        if (arrival.delivery() instanceof ParkedRecord parked) {
            return parking.take(parked);
        }
        return switch (reason) {
            case HANDLER_FAILED ->
                ledger.enter(arrival.eventId().orElseThrow(), arrival).map(entry -> entry != Ledger.Entry.KNOWN);
            case UNREADABLE, NO_EVENT_ID, NEVER_KNOWN, REFUSED_BY_LISTENER, HANDLER_FAILED_ON_REPLICA ->
                Uni.createFrom().item(true);
        };
    }
}
