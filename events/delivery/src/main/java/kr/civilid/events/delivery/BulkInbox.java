package kr.civilid.events.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.delivery.BulkLedger.Entered;
import kr.civilid.events.delivery.BulkLedger.Known;
import kr.civilid.events.delivery.patience.SafeContexts;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes in what one poll of Kafka brought in one transaction: for a listener to whom many events cost little more
/// than one. Each event has what [Inbox] promises.
///
/// ```
/// records ──▶ all at once ──▶ commit ──▶ ack
///                 │ whatever fails
///                 ▼
///             each half by itself ──▶ … ──▶ one alone: as the inbox does it
/// ```
@ApplicationScoped
public class BulkInbox {

    private final Inbox inbox;
    private final BulkLedger ledger;
    private final Parking parking;
    private final SafeContexts contexts;
    private final MeterRegistry meters;
    private final String prefix;

    BulkInbox(
            Inbox inbox,
            BulkLedger ledger,
            Parking parking,
            SafeContexts contexts,
            MeterRegistry meters,
            @ConfigProperty(name = "civilid.topics.prefix") Optional<String> prefix) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.parking = parking;
        this.contexts = contexts;
        this.meters = meters;
        this.prefix = prefix.orElse("");
    }

    /// An event with its `ce_sequence`, the version of its aggregate: 0 where that is not known, as of a parked one.
    public record Numbered<E extends Event>(E event, long sequence) {}

    /// Gives `handler` every event once, the events of a key in their order, inside a transaction that its own
    /// announcements join; they name no cause, for they may have many. It must come to the same whether events come
    /// together or one by one: where one of them fails, its neighbours come again without it.
    ///
    /// The channel needs `batch=true`. Completes when all records may be acknowledged; never fails.
    public <E extends Event> Uni<Void> once(
            ConsumerRecords<String, byte[]> deliveries, Class<E> topic, Function<? super List<E>, Uni<Void>> handler) {
        return onceNumbered(
                deliveries,
                topic,
                numbered -> handler.apply(numbered.stream().map(Numbered::event).toList()));
    }

    /// As [#once], for whom the order of a key is not enough.
    public <E extends Event> Uni<Void> onceNumbered(
            ConsumerRecords<String, byte[]> deliveries,
            Class<E> topic,
            Function<? super List<Numbered<E>>, Uni<Void>> handler) {
        var arrived = new ArrayList<Told<E>>();
        deliveries.forEach(delivery -> arrived.add(Told.of(Arrival.of(delivery, prefix), topic)));
        // What cannot be read would keep its neighbours from going together, and waits for none of them.
        return Multi.createFrom()
                .iterable(arrived)
                .filter(told -> told.event().isEmpty())
                .onItem()
                .transformToUniAndConcatenate(told -> alone(told, topic, handler))
                .toUni()
                .chain(() -> all(
                        arrived.stream()
                                .filter(told -> told.event().isPresent())
                                .toList(),
                        topic,
                        handler));
    }

    private <E extends Event> Uni<Void> all(
            List<Told<E>> told, Class<E> topic, Function<? super List<Numbered<E>>, Uni<Void>> handler) {
        return switch (told.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> alone(told.getFirst(), topic, handler);
            // Tried once: patience with whatever it is, is a matter of those who stand alone in the end.
            default ->
                together(told, handler).onFailure().recoverWithUni(() -> {
                    var half = told.size() / 2;
                    return all(told.subList(0, half), topic, handler)
                            .chain(() -> all(told.subList(half, told.size()), topic, handler));
                });
        };
    }

    private <E extends Event> Uni<Void> alone(
            Told<E> told, Class<E> topic, Function<? super List<Numbered<E>>, Uni<Void>> handler) {
        var arrival = told.arrival();
        return inbox.once(
                arrival.delivery(),
                topic,
                event -> Reaction.of(() -> handler.apply(List.of(new Numbered<>(event, arrival.sequence())))));
    }

    private <E extends Event> Uni<Void> together(
            List<Told<E>> told, Function<? super List<Numbered<E>>, Uni<Void>> handler) {
        var topic = told.getFirst().arrival().topic();
        var known = told.stream().map(Told::known).toList();
        return contexts.run(_ -> Panache.withTransaction(() -> ledger.enter(topic, known)
                        .flatMap(entered -> park(told, entered).chain(() -> handle(told, entered, handler))))
                .invoke(() ->
                        meters.counter("civilid.inbox.taken", "topic", topic).increment(told.size())));
    }

    private <E extends Event> Uni<Void> park(List<Told<E>> told, List<Entered> entered) {
        return Multi.createFrom()
                .iterable(entered)
                .filter(Entered::behindParked)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    var late = told.get(one.place());
                    return parking.park(late.arrival(), late.known().eventId(), Duration.ZERO);
                })
                .toUni();
    }

    private static <E extends Event> Uni<Void> handle(
            List<Told<E>> told, List<Entered> entered, Function<? super List<Numbered<E>>, Uni<Void>> handler) {
        var fresh = entered.stream()
                .filter(one -> !one.behindParked())
                .map(one -> told.get(one.place()).numbered())
                .toList();
        return fresh.isEmpty() ? Uni.createFrom().voidItem() : handler.apply(fresh);
    }

    /// A record, and the event in it where it holds one that can be told from others.
    private record Told<E extends Event>(Arrival arrival, Optional<E> event) {

        static <E extends Event> Told<E> of(Arrival arrival, Class<E> topic) {
            return new Told<>(
                    arrival,
                    arrival.eventId().isPresent() && arrival.read(topic) instanceof Arrival.Readable<E>(var event)
                            ? Optional.of(event)
                            : Optional.empty());
        }

        Numbered<E> numbered() {
            return new Numbered<>(event.orElseThrow(), arrival.sequence());
        }

        Known known() {
            return new Known(arrival.eventId().orElseThrow(), arrival.key());
        }
    }
}
