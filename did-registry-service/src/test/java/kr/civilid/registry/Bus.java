package kr.civilid.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The test's own hand on Kafka: writes what issuance-service would, reads what the registry wrote.
public final class Bus implements AutoCloseable {

    private final String prefix = System.getProperty("civilid.topics.prefix");
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", address(), "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());

    public void deliver(Event event) {
        deliver(UUID.randomUUID(), event);
    }

    public void deliver(UUID eventId, Event event) {
        var record = new ProducerRecord<>(prefix + event.topic(), event.key(), EventJson.write(event));
        record.headers().add("ce_id", eventId.toString().getBytes(UTF_8));
        record.headers().add("ce_type", EventJson.typeOf(event).getBytes(UTF_8));
        producer.send(record);
        producer.flush();
    }

    public List<RegistryEvent> said() {
        return records(Topics.REGISTRY).stream()
                .map(record -> {
                    try {
                        return EventJson.read(record.value(), RegistryEvent.class)
                                .orElseThrow();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    /// Everything that lies on a topic now.
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", address(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    private static String address() {
        return System.getProperty("civilid.kafka.address");
    }

    @Override
    public void close() {
        producer.close();
    }
}
