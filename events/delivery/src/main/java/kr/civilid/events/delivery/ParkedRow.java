package kr.civilid.events.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event set aside, with all that is needed to deliver it again.
@Entity
@Table(name = "parked")
class ParkedRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID eventId = new UUID(0, 0);
    String topic = "";
    String key = "";
    int sourcePartition;
    long sourceOffset;

    @Nullable
    String type;

    @Nullable
    String traceParent;

    byte[] payload = {};
    Instant parkedAt = Instant.EPOCH;
    Instant dueAt = Instant.EPOCH;
    int attempts;

    static ParkedRow of(Arrival arrival, UUID eventId, Instant now, Instant due) {
        var row = new ParkedRow();
        row.eventId = eventId;
        row.topic = arrival.topic();
        row.key = arrival.key();
        row.sourcePartition = arrival.delivery().partition();
        row.sourceOffset = arrival.delivery().offset();
        row.type = arrival.type().orElse(null);
        row.traceParent = arrival.traceParent().orElse(null);
        row.payload = arrival.payload();
        row.parkedAt = now;
        row.dueAt = due;
        return row;
    }
}
