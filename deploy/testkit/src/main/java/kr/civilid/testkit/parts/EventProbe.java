package kr.civilid.testkit.parts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Listens to every topic as an outsider would, those of dead letters among them, and remembers what was said since it
/// began.
public final class EventProbe implements AutoCloseable {

    /// One event as it lay on its topic.
    public record Heard(
            String topic,
            String key,
            String type,
            String id,
            byte[] payload,
            Map<String, String> headers,
            Instant arrived) {}

    private static final String DEAD_LETTERS = ".dead-letter";

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread listener;
    private volatile boolean open = true;

    private EventProbe(String kafka, String prefix, boolean fromTheStart) {
        this.listener =
                Thread.ofPlatform().daemon().name("event-probe").start(() -> listen(kafka, prefix, fromTheStart));
    }

    /// Hears what is said from now on.
    public static EventProbe now(String kafka, String prefix) {
        var probe = new EventProbe(kafka, prefix, false);
        try {
            if (!probe.listening.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the topics did not answer within 30 s");
            }
            return probe;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Hears everything the topics still hold, then what follows.
    public static EventProbe fromTheStart(String kafka, String prefix) {
        return new EventProbe(kafka, prefix, true);
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /// Waits for an event of this key and type, e.g. `issuance.invited.v1`.
    public Heard await(String key, String type, Duration atMost) {
        return await(event -> event.key().equals(key) && event.type().equals(type), key + " " + type, atMost);
    }

    public Heard await(Predicate<Heard> wanted, String description, Duration atMost) {
        var deadline = Instant.now().plus(atMost);
        while (true) {
            for (var event : heard) {
                if (wanted.test(event)) {
                    return event;
                }
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not heard within " + atMost + ": " + description);
            }
            pause();
        }
    }

    private void listen(String kafka, String prefix, boolean fromTheStart) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var topics = Topics.ALL.stream().flatMap(topic -> Stream.of(topic, topic + DEAD_LETTERS));
            var there = consumer.listTopics().keySet();
            var partitions = topics.filter(topic -> there.contains(prefix + topic))
                    .flatMap(topic -> consumer.partitionsFor(prefix + topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            if (fromTheStart) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
                partitions.forEach(consumer::position);
            }
            listening.countDown();
            while (open) {
                consumer.poll(Duration.ofMillis(50)).forEach(delivery -> heard.add(event(delivery, prefix)));
            }
        }
    }

    private static Heard event(ConsumerRecord<String, byte[]> delivery, String prefix) {
        return new Heard(
                delivery.topic().substring(prefix.length()),
                delivery.key(),
                header(delivery, "ce_type"),
                header(delivery, "ce_id"),
                delivery.value(),
                headers(delivery),
                Instant.ofEpochMilli(delivery.timestamp()));
    }

    private static String header(ConsumerRecord<String, byte[]> delivery, String name) {
        var header = delivery.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// Of several by one name the texts are joined: none is lost.
    private static Map<String, String> headers(ConsumerRecord<String, byte[]> delivery) {
        var headers = new TreeMap<String, String>();
        delivery.headers()
                .forEach(header -> headers.merge(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8),
                        String::concat));
        return headers;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            listener.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
