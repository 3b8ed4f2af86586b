package kr.civilid.verification;

import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Speaks on the registry's topic of the service under test.
public final class RegistryOnKafka {

    private static final String TOPIC = System.getProperty("civilid.topics.prefix") + "registry.v1";
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("civilid.kafka.address")),
            new StringSerializer(),
            new ByteArraySerializer());

    public static void says(Event event) {
        says(List.of(event));
    }

    public static void says(List<? extends Event> events) {
        events.forEach(event -> send(event.key(), EventJson.write(event)));
        PRODUCER.flush();
    }

    public static void sends(String key, byte[] value) {
        send(key, value);
        PRODUCER.flush();
    }

    private static void send(String key, byte[] value) {
        PRODUCER.send(new ProducerRecord<>(TOPIC, key, value), (_, failure) -> {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private RegistryOnKafka() {}
}
