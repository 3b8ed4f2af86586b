package kr.civilid.local.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.StreamSupport;
import kr.civilid.local.setup.TopicPlan;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Listens to every topic from near its end, in no consumer group, and keeps the latest for readers who come later.
final class TopicTail implements AutoCloseable {

    private static final int KEPT = 300;
    private static final long PER_PARTITION = 100;

    private final String kafka;
    private final Deque<Said> latest = new ArrayDeque<>();
    private final Set<BlockingQueue<Said>> readers = new CopyOnWriteArraySet<>();
    private final Thread listener =
            Thread.ofPlatform().daemon().name("topic-tail").unstarted(this::listen);

    TopicTail(String kafka) {
        this.kafka = kafka;
    }

    void start() {
        listener.start();
    }

    /// What was said lately and what will be, in one queue, until it is given back to [#leave].
    BlockingQueue<Said> join() {
        synchronized (latest) {
            var queue = new LinkedBlockingQueue<>(latest);
            readers.add(queue);
            return queue;
        }
    }

    void leave(BlockingQueue<Said> queue) {
        readers.remove(queue);
    }

    private void listen() {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            begin(consumer);
            while (!Thread.currentThread().isInterrupted()) {
                hear(StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                        .map(Said::of)
                        .sorted(Comparator.comparing(Said::at))
                        .toList());
            }
        } catch (InterruptException _) {
            // Closed while waiting.
        }
    }

    private static void begin(KafkaConsumer<String, byte[]> consumer) {
        while (true) {
            try {
                var partitions = TopicPlan.names().stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(found -> new TopicPartition(found.topic(), found.partition()))
                        .toList();
                consumer.assign(partitions);
                var first = consumer.beginningOffsets(partitions);
                consumer.endOffsets(partitions)
                        .forEach((partition, end) -> consumer.seek(
                                partition, Math.max(first.getOrDefault(partition, 0L), end - PER_PARTITION)));
                return;
            } catch (TimeoutException _) {
                // Kafka is away; it is asked again.
            }
        }
    }

    private void hear(List<Said> fresh) {
        synchronized (latest) {
            for (var said : fresh) {
                latest.addLast(said);
                if (latest.size() > KEPT) {
                    latest.removeFirst();
                }
                readers.forEach(reader -> reader.add(said));
            }
        }
    }

    @Override
    public void close() {
        listener.interrupt();
    }
}
