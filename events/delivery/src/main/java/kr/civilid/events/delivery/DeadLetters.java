package kr.civilid.events.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import kr.civilid.events.catalog.EventJson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What could not be handled, told to `<topic>.dead-letter` by way of the outbox, so that it is not lost either.
///
/// A dead letter says where the record lies and what it looks like from outside, never what it holds.
@Singleton
class DeadLetters {

    static final String TYPE = "delivery.dead-lettered.v1";

    enum Reason {
        UNREADABLE,
        NO_EVENT_ID,
        HANDLER_FAILED,
        NEVER_KNOWN,
        REFUSED_BY_LISTENER,
        HANDLER_FAILED_ON_REPLICA
    }

    record DeadLetter(
            String topic,
            int partition,
            long offset,
            @Nullable UUID eventId,
            @Nullable String eventType,
            String sha256,
            Reason reason) {}

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Clock clock;
    private final MeterRegistry meters;

    DeadLetters(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /// Joins the transaction of its caller. Telling of the same record again changes nothing and gives false.
    Uni<Boolean> tell(Arrival arrival, Reason reason) {
        var row = row(arrival, reason);
        return Panache.getSession()
                .flatMap(
                        session -> session.createQuery("select count(*) from OutboxRow where eventId = :id", Long.class)
                                .setParameter("id", row.eventId)
                                .getSingleResult()
                                .flatMap(told -> told > 0
                                        ? Uni.createFrom().item(false)
                                        : session.persist(row).replaceWith(true)));
    }

    /// For after the commit.
    void alarm(Arrival arrival, Reason reason) {
        LOG.errorf(
                "dead letter: %s, event %s, %s",
                arrival, arrival.eventId().map(UUID::toString).orElse("without id"), reason);
        meters.counter(
                        "civilid.inbox.dead.letters",
                        "topic",
                        arrival.topic(),
                        "reason",
                        reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private OutboxRow row(Arrival arrival, Reason reason) {
        var sha256 = arrival.sha256();
        var delivery = arrival.delivery();
        var row = new OutboxRow();
        // The digest is part of the name because offsets begin again when a topic is rebuilt.
        row.eventId = UUID.nameUUIDFromBytes((arrival + " " + sha256).getBytes(UTF_8));
        row.topic = arrival.topic() + ".dead-letter";
        // Not the record's own key: whoever wrote an unreadable record may have put anything there.
        row.key = arrival.toString();
        row.type = TYPE;
        row.sequence = 1;
        row.at = clock.instant();
        row.traceParent = arrival.traceParent().orElse(null);
        row.causationId = arrival.eventId().orElse(null);
        row.payload = json(new DeadLetter(
                arrival.topic(),
                delivery.partition(),
                delivery.offset(),
                arrival.eventId().orElse(null),
                arrival.type().orElse(null),
                sha256,
                reason));
        return row;
    }

    private static byte[] json(DeadLetter letter) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
