package kr.civilid.issuance.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The real topics: says what approval-service and notification-service would say.
public final class Bus {

    private static final String KAFKA = System.getProperty("civilid.kafka.address");
    private static final String PREFIX = System.getProperty("civilid.topics.prefix");
    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(Map.of("bootstrap.servers", KAFKA), new StringSerializer(), new ByteArraySerializer());

    public static void say(Event event) {
        say(UUID.randomUUID(), event);
    }

    /// An event with the same id is the same event, delivered once more.
    public static void say(UUID eventId, Event event) {
        var delivery = new ProducerRecord<>(PREFIX + event.topic(), event.key(), EventJson.write(event));
        delivery.headers().add(new RecordHeader("ce_id", eventId.toString().getBytes(UTF_8)));
        delivery.headers()
                .add(new RecordHeader("ce_type", EventJson.typeOf(event).getBytes(UTF_8)));
        PRODUCER.send(delivery);
        PRODUCER.flush();
    }

    private Bus() {}
}
