package kr.civilid.events.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import org.jspecify.annotations.Nullable;

/// An event waiting for, or kept after, its way to Kafka.
@Entity
@Table(name = "outbox")
class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    UUID eventId = UUID.randomUUID();
    String topic = "";
    String key = "";
    String type = "";
    long sequence;
    byte[] payload = {};
    Instant at = Instant.EPOCH;

    static OutboxRow of(Event event, long sequence) {
        var row = new OutboxRow();
        row.topic = event.topic();
        row.key = event.key();
        row.type = EventJson.typeOf(event);
        row.sequence = sequence;
        row.payload = EventJson.write(event);
        row.at = event.at();
        return row;
    }
}
