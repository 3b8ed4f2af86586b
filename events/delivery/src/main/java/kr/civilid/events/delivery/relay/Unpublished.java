package kr.civilid.events.delivery.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the outbox that has yet to reach Kafka.
record Unpublished(
        long id,
        UUID eventId,
        Lane lane,
        String type,
        long sequence,
        byte[] payload,
        Instant at,
        @Nullable String traceParent,
        @Nullable UUID causationId) {

    /// Events of one lane leave one after the other.
    record Lane(String topic, String key) {}
}
