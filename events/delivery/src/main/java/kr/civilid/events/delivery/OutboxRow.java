package kr.civilid.events.delivery;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import org.jspecify.annotations.Nullable;

/// An event waiting for, or kept after, its way to Kafka.
@Entity
@Table(name = "outbox")
class OutboxRow {

    private static final NoArgGenerator EVENT_IDS = Generators.timeBasedEpochRandomGenerator(new SecureRandom());

    /// Given by the database at once: an id from a pool of the instance would not order the events of a key.
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID eventId = EVENT_IDS.generate();
    String topic = "";
    String key = "";
    String type = "";
    long sequence;
    byte[] payload = {};
    Instant at = Instant.EPOCH;

    @Nullable
    String traceParent;

    @Nullable
    UUID causationId;

    static OutboxRow of(Event event, long sequence, Causation cause) {
        var row = new OutboxRow();
        row.topic = event.topic();
        row.key = event.key();
        row.type = EventJson.typeOf(event);
        row.sequence = sequence;
        row.payload = EventJson.write(event);
        row.at = event.at();
        row.traceParent = cause.traceParent();
        row.causationId = cause.eventId();
        return row;
    }
}
