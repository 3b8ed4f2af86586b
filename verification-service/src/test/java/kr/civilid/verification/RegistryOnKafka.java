package kr.civilid.verification;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Speaks on the registry's topic of the service under test.
public final class RegistryOnKafka {

    public static void says(Event event) {
        sends(event.key(), EventJson.write(event));
    }

    public static void sends(String key, byte[] value) {
        var settings = Map.<String, Object>of("bootstrap.servers", System.getProperty("civilid.kafka.address"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(System.getProperty("civilid.topics.prefix") + "registry.v1", key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private RegistryOnKafka() {}
}
