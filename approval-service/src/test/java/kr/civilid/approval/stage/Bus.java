package kr.civilid.approval.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.EventProbe.Heard;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The real topics: says what issuance-service would say, hears what the service under test says.
public final class Bus {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String KAFKA = System.getProperty("civilid.kafka.address");
    private static final String PREFIX = System.getProperty("civilid.topics.prefix");
    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(Map.of("bootstrap.servers", KAFKA), new StringSerializer(), new ByteArraySerializer());
    private static final EventProbe PROBE = EventProbe.fromTheStart(KAFKA, PREFIX);

    public static void say(Event event) {
        say(UUID.randomUUID(), event);
    }

    /// An event with the same id is the same event, delivered once more.
    public static void say(UUID eventId, Event event) {
        say(eventId, event, 1);
    }

    /// `sequence` is the version of the aggregate.
    public static void say(UUID eventId, Event event, long sequence) {
        var delivery = new ProducerRecord<>(PREFIX + event.topic(), event.key(), EventJson.write(event));
        delivery.headers().add(new RecordHeader("ce_id", eventId.toString().getBytes(UTF_8)));
        delivery.headers()
                .add(new RecordHeader("ce_type", EventJson.typeOf(event).getBytes(UTF_8)));
        delivery.headers()
                .add(new RecordHeader("ce_sequence", Long.toString(sequence).getBytes(UTF_8)));
        PRODUCER.send(delivery, (_, failure) -> {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        });
        PRODUCER.flush();
    }

    /// What the service has said of `id` by now, as short words such as `opened`.
    public static List<String> saidOf(IssuanceId id) {
        return PROBE.heard().stream()
                .filter(event ->
                        event.topic().equals("approval.v1") && event.key().equals(id.toString()))
                .map(event -> event.type().split("\\.")[1])
                .toList();
    }

    public static ApprovalEvent await(IssuanceId id, Class<? extends ApprovalEvent> type) {
        return read(PROBE.await(
                event -> event.topic().equals("approval.v1")
                        && event.key().equals(id.toString())
                        && type.isInstance(read(event)),
                type.getSimpleName() + " of " + id,
                PATIENCE));
    }

    public static List<Heard> heard() {
        return PROBE.heard();
    }

    private static ApprovalEvent read(Heard event) {
        try {
            return EventJson.read(event.payload(), ApprovalEvent.class).orElseThrow();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Bus() {}
}
