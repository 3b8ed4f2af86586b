package kr.civilid.events.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A parked event on its way to its listener once more; by its class the inbox knows that it is no new arrival.
class ParkedRecord extends ConsumerRecord<String, byte[]> {

    final long id;
    final Instant parkedAt;
    final int attempts;

    ParkedRecord(ParkedRow row, String prefix) {
        super(prefix + row.topic, row.sourcePartition, row.sourceOffset, row.key, row.payload);
        id = requireNonNull(row.id);
        parkedAt = row.parkedAt;
        attempts = row.attempts;
        header("ce_id", row.eventId.toString());
        header("ce_type", row.type);
        header("traceparent", row.traceParent);
    }

    private void header(String name, @Nullable String value) {
        if (value != null) {
            headers().add(name, value.getBytes(UTF_8));
        }
    }
}
