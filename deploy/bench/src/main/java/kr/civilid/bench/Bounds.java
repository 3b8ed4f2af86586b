package kr.civilid.bench;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// What the parts can do at best on this machine, now: the bound that a figure is held against.
final class Bounds {

    /// P-256 over 600 bytes, one core, per second: the SHA256withECDSA of the provider that the services use.
    record Signatures(double signs, double verifies) {}

    static Signatures signatures() throws GeneralSecurityException {
        var p256 = new P256();
        double signs = perSecond(p256::sign);
        double verifies = perSecond(p256::verify);
        return new Signatures(signs, verifies);
    }

    /// One-row insert transactions per second from `writers` connections, durably committed.
    static double commits(String postgres, int writers, Duration length) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit")) {
                var shown = statement.executeQuery("show " + setting);
                shown.next();
                if (!"on".equals(shown.getString(1))) {
                    throw new IllegalStateException(setting + " is off: this measures nothing");
                }
            }
            statement.execute("create table if not exists bench (id bigserial primary key, body text)");
        }
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var counts = IntStream.range(0, writers)
                    .mapToObj(_ -> pool.submit(() -> insertFor(postgres, length)))
                    .toList();
            double total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return total / length.toMillis() * 1000;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long insertFor(String postgres, Duration length) throws SQLException {
        long end = System.nanoTime() + length.toNanos();
        long commits = 0;
        try (var connection = connect(postgres);
                var insert = connection.prepareStatement("insert into bench (body) values ('a step of the journey')")) {
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                commits++;
            }
        }
        return commits;
    }

    private static Connection connect(String postgres) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + postgres + "/postgres", "postgres", "");
    }

    /// One durable commit, then one record through Kafka and back, one after the other.
    static Figures commitAndRoundTrip(String postgres, String kafka, String topic, int rounds)
            throws SQLException, InterruptedException, ExecutionException {
        var times = new double[rounds];
        try (var connection = connect(postgres);
                var insert = connection.prepareStatement("insert into bench (body) values ('a step of the journey')");
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            for (int round = -20; round < rounds; round++) {
                long start = System.nanoTime();
                insert.executeUpdate();
                producer.send(new ProducerRecord<>(
                                topic, 0, null, "round".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                        .get();
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    // Not here yet.
                }
                if (round >= 0) {
                    times[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Figures.of(times);
    }

    private static double perSecond(Runnable operation) {
        run(operation, Duration.ofSeconds(1));
        return run(operation, Duration.ofSeconds(2));
    }

    private static double run(Runnable operation, Duration length) {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < length.toNanos()) {
            for (int i = 0; i < 16; i++) {
                operation.run();
            }
            count += 16;
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private Bounds() {}
}
