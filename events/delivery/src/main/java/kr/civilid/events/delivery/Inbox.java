package kr.civilid.events.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.delivery.DeadLetters.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes in what Kafka delivers: parses, remembers the event id and runs the handler, all in one transaction.
///
/// ```
/// record ──readable?──▶ inbox row ──first of its key?──▶ handler ──▶ commit ──▶ ack
///            │ no                      │ behind parked     │ NotYetKnown   │ database away: again, as long as it takes
///            ▼                         └───────▶ parked ◀──┘               │ fails for good: a few times
///        dead letter ◀───────────────────────── 10 min ◀───────────────────┘
/// ```
@ApplicationScoped
public class Inbox {

    private final Ledger ledger;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final SafeContexts contexts;
    private final MeterRegistry meters;
    private final String prefix;
    private final int tries;

    Inbox(
            Ledger ledger,
            Parking parking,
            DeadLetters deadLetters,
            SafeContexts contexts,
            MeterRegistry meters,
            @ConfigProperty(name = "civilid.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "civilid.inbox.tries", defaultValue = "3") int tries) {
        this.ledger = ledger;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.contexts = contexts;
        this.meters = meters;
        this.prefix = prefix.orElse("");
        this.tries = tries;
    }

    /// Runs `handler` exactly once per event, inside a transaction that its own announcements join. A handler that
    /// throws [NotYetKnown] has the event parked and tried again for 10 minutes.
    ///
    /// Completes when the record may be acknowledged, whatever became of it; never fails. A type that this build does
    /// not know passes. A service reads a topic through one listener only: an event is remembered by its id.
    public <E extends Event> Uni<Void> once(
            ConsumerRecord<String, byte[]> delivery, Class<E> topic, Function<? super E, Uni<Void>> handler) {
        var arrival = arrival(delivery);
        return contexts.run(context -> {
            Optional<E> event;
            try {
                event = read(arrival, topic);
            } catch (IOException e) {
                return dismiss(context, arrival, Reason.UNREADABLE);
            }
            var eventId = arrival.eventId();
            if (event.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            if (eventId.isEmpty()) {
                return dismiss(context, arrival, Reason.NO_EVENT_ID);
            }
            return handle(context, arrival, eventId.get(), () -> handler.apply(event.get()));
        });
    }

    /// Gives a record up: told to the dead-letter topic, and not seen again.
    Uni<Void> dismiss(ConsumerRecord<String, byte[]> delivery, Reason reason) {
        return contexts.run(context -> dismiss(context, arrival(delivery), reason));
    }

    private Arrival arrival(ConsumerRecord<String, byte[]> delivery) {
        var topic = delivery.topic();
        return new Arrival(delivery, topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic);
    }

    private static <E extends Event> Optional<E> read(Arrival arrival, Class<E> topic) throws IOException {
        try {
            return EventJson.read(arrival.payload(), topic);
        } catch (RuntimeException e) {
            // The JSON text "null", or a record whose constructor found something missing.
            throw new IOException("not an event", e);
        }
    }

    private Uni<Void> handle(Context context, Arrival arrival, UUID eventId, Supplier<Uni<Void>> effect) {
        return new Patience(context, tries)
                .with(() -> Panache.withTransaction(() -> claim(arrival, eventId)
                        .flatMap(mine -> mine ? effect(arrival, eventId, effect) : Uni.createFrom().voidItem())))
                .invoke(() -> meters.counter("civilid.inbox.handled", "topic", arrival.topic()).increment())
                .onFailure(Trouble::isNotYetKnown)
                .recoverWithUni(() -> setAside(context, arrival, eventId))
                .onFailure()
                .recoverWithUni(() -> dismiss(context, arrival, Reason.HANDLER_FAILED));
    }

    /// True where the handler is to run now, in this transaction.
    private Uni<Boolean> claim(Arrival arrival, UUID eventId) {
        if (arrival.delivery() instanceof ParkedRecord parked) {
            return parking.take(parked);
        }
        return ledger.enter(eventId, arrival).flatMap(entry -> switch (entry) {
            case KNOWN -> Uni.createFrom().item(false);
            case NEW -> Uni.createFrom().item(true);
            case BEHIND_PARKED -> parking.park(arrival, eventId, Duration.ZERO).replaceWith(false);
        });
    }

    private static Uni<Void> effect(Arrival arrival, UUID eventId, Supplier<Uni<Void>> effect) {
        new Causation(eventId, arrival.traceParent().orElse(null)).begin();
        return Uni.createFrom().deferred(effect::get).onTermination().invoke(Causation::end);
    }

    private Uni<Void> setAside(Context context, Arrival arrival, UUID eventId) {
        if (!(arrival.delivery() instanceof ParkedRecord parked)) {
            return endlessly(context, () -> ledger.enter(eventId, arrival)
                    .flatMap(entry -> entry == Ledger.Entry.KNOWN
                            ? Uni.createFrom().voidItem()
                            : parking.park(arrival, eventId, Parking.wait(0))));
        }
        return parking.hasWaitedLongEnough(parked)
                ? dismiss(context, arrival, Reason.NEVER_KNOWN)
                : endlessly(context, () -> parking.postpone(parked));
    }

    private Uni<Void> dismiss(Context context, Arrival arrival, Reason reason) {
        return endlessly(context, () -> givenUp(arrival, reason)
                        .flatMap(mine -> mine ? deadLetters.tell(arrival, reason) : Uni.createFrom().voidItem()))
                .invoke(() -> deadLetters.alarm(arrival, reason));
    }

    /// An unreadable record takes no place among the known events: the id that it shows may be another's.
    private Uni<Boolean> givenUp(Arrival arrival, Reason reason) {
        if (arrival.delivery() instanceof ParkedRecord parked) {
            return parking.take(parked);
        }
        return switch (reason) {
            case HANDLER_FAILED ->
                ledger.enter(arrival.eventId().orElseThrow(), arrival).map(entry -> entry != Ledger.Entry.KNOWN);
            case UNREADABLE, NO_EVENT_ID, NEVER_KNOWN, REFUSED_BY_LISTENER -> Uni.createFrom().item(true);
        };
    }

    private static Uni<Void> endlessly(Context context, Supplier<Uni<Void>> work) {
        return new Patience(context, Patience.ENDLESS).with(() -> Panache.withTransaction(work));
    }
}
