package kr.civilid.events.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.delivery.DeadLetters.Reason;
import kr.civilid.events.delivery.patience.Patience;
import kr.civilid.events.delivery.patience.SafeContexts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes in what Kafka delivers: parses, remembers the event id and runs the handler, all in one transaction.
///
/// ```
///                        ┌─ no concern of ours ──────────────────────────────▶ ack
/// record ──readable?──▶ reaction ──▶ remember ──first of its key?──▶ work ──▶ commit ──▶ ack
///            │ no                       │ behind parked            │ │ └─ database away: again, as long as it takes
///            │                          ▼             NotYetKnown  │ │
///            │                        parked ◀─────────────────────┘ │ fails for good: a few times
///            ▼                          │ 10 min                     ▼
///       dead letter ◀───────────────────┴────────────────────────────┘
/// ```
@ApplicationScoped
public class Inbox {

    private static final Reaction.Work NOTHING =
            new Reaction.Work(() -> Uni.createFrom().voidItem(), () -> {});

    private final Ledger ledger;
    private final Parking parking;
    private final GivingUp givingUp;
    private final SafeContexts contexts;
    private final MeterRegistry meters;
    private final String prefix;
    private final int tries;

    Inbox(
            Ledger ledger,
            Parking parking,
            GivingUp givingUp,
            SafeContexts contexts,
            MeterRegistry meters,
            @ConfigProperty(name = "civilid.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "civilid.inbox.tries", defaultValue = "3") int tries) {
        this.ledger = ledger;
        this.parking = parking;
        this.givingUp = givingUp;
        this.contexts = contexts;
        this.meters = meters;
        this.prefix = prefix.orElse("");
        this.tries = tries;
    }

    /// Does the work of the reaction exactly once per event, inside a transaction that its own announcements join. Work
    /// that fails with [NotYetKnown] has the event parked and tried again for 10 minutes.
    ///
    /// Completes when the record may be acknowledged, whatever became of it; never fails. A type that this build
    /// does not know passes. A service reads a topic through one listener only: an event is remembered by its id.
    public <E extends Event> Uni<Void> once(
            ConsumerRecord<String, byte[]> delivery, Class<E> topic, Function<? super E, Reaction> reactions) {
        return open(
                delivery,
                topic,
                (context, arrival, event) -> arrival.eventId()
                        .map(eventId -> react(context, arrival, eventId, reactions.apply(event)))
                        .orElseGet(() -> givingUp.on(context, arrival, Reason.NO_EVENT_ID)));
    }

    private Uni<Void> react(Context context, Arrival arrival, UUID eventId, Reaction reaction) {
        return switch (reaction) {
            // Another build has parked it behind others; it gives up its place to those behind it.
            case Reaction.None _
            when arrival.delivery() instanceof ParkedRecord -> handle(context, arrival, eventId, NOTHING);
            case Reaction.None _ -> Uni.createFrom().voidItem();
            case Reaction.Work work -> handle(context, arrival, eventId, work);
        };
    }

    /// Runs `handler` for each delivery, again after a restart and for every replica, outside any transaction: for what
    /// a replica keeps in memory and reads from the beginning, under a consumer group of its own.
    public <E extends Event> Uni<Void> each(
            ConsumerRecord<String, byte[]> delivery, Class<E> topic, Function<? super E, Uni<Void>> handler) {
        return open(
                delivery,
                topic,
                (context, arrival, event) -> new Patience(context, tries, _ -> false)
                        // No session, so it may come back from any thread.
                        .with(() -> effect(arrival, arrival.eventId(), () -> handler.apply(event))
                                .emitOn(command -> context.runOnContext(_ -> command.run())))
                        .onFailure()
                        .recoverWithUni(() -> givingUp.on(context, arrival, Reason.HANDLER_FAILED_ON_REPLICA)));
    }

    /// Gives a record up: told to the dead-letter topic, and not seen again.
    Uni<Void> dismiss(ConsumerRecord<String, byte[]> delivery, Reason reason) {
        return contexts.run(context -> givingUp.on(context, Arrival.of(delivery, prefix), reason));
    }

    /// A parked event for which nobody is there.
    Uni<Void> leave(ParkedRecord parked) {
        var arrival = Arrival.of(parked, prefix);
        return contexts.run(
                context -> setAside(context, arrival, arrival.eventId().orElseThrow()));
    }

    private interface Opened<E> {
        Uni<Void> handle(Context context, Arrival arrival, E event);
    }

    private <E extends Event> Uni<Void> open(
            ConsumerRecord<String, byte[]> delivery, Class<E> topic, Opened<E> opened) {
        var arrival = Arrival.of(delivery, prefix);
        return contexts.run(context -> switch (arrival.read(topic)) {
            case Arrival.Readable<E>(var event) -> opened.handle(context, arrival, event);
            case Arrival.UnknownType<E> _ -> Uni.createFrom().voidItem();
            case Arrival.Unreadable<E> _ -> givingUp.on(context, arrival, Reason.UNREADABLE);
        });
    }

    private Uni<Void> handle(Context context, Arrival arrival, UUID eventId, Reaction.Work reaction) {
        return new Patience(context, tries, NotYetKnown::isBehind)
                .with(() -> Panache.withTransaction(() -> claim(arrival, eventId)
                        .map(mine -> mine ? reaction : NOTHING)
                        .call(due -> effect(arrival, Optional.of(eventId), due.work()))))
                .invoke(due -> {
                    meters.counter("civilid.inbox.taken", "topic", arrival.topic())
                            .increment();
                    due.afterwards().run();
                })
                .replaceWithVoid()
                .onFailure(NotYetKnown::isBehind)
                .recoverWithUni(() -> setAside(context, arrival, eventId))
                .onFailure()
                .recoverWithUni(() -> givingUp.on(context, arrival, Reason.HANDLER_FAILED));
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

    private static Uni<Void> effect(Arrival arrival, Optional<UUID> eventId, Supplier<Uni<Void>> handler) {
        new Causation(eventId.orElse(null), arrival.traceParent().orElse(null)).begin();
        return Uni.createFrom().deferred(handler::get).onItemOrFailure().invoke((_, _) -> Causation.end());
    }

    private Uni<Void> setAside(Context context, Arrival arrival, UUID eventId) {
        if (!(arrival.delivery() instanceof ParkedRecord parked)) {
            return Patience.endlessly(
                    context,
                    () -> ledger.enter(eventId, arrival)
                            .flatMap(entry -> entry == Ledger.Entry.KNOWN
                                    ? Uni.createFrom().voidItem()
                                    : parking.park(arrival, eventId, Parking.wait(0))));
        }
        return parking.hasWaitedLongEnough(parked)
                ? givingUp.on(context, arrival, Reason.NEVER_KNOWN)
                : Patience.endlessly(context, () -> parking.postpone(parked));
    }
}
