package kr.civilid.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kr.civilid.local.Addresses;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.PGConnection;

/// What a mass change cannot do without, and nothing else: a row per event into the database, a record per event into
/// Kafka, and the new value of the entries that an ID has, in a row.
final class BulkBound {

    /// About what an event takes beside the entries that it names.
    private static final int EVENT = 200;
    private static final int NAMED = 70;

    /// One after the other, durably.
    static double seconds(Addresses system, String topic, int events, int entriesEach)
            throws SQLException, IOException, ExecutionException, InterruptedException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + system.postgres() + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_event, bench_status");
            statement.execute("create table bench_event (id bigserial primary key, payload text)");
            statement.execute("create table bench_status (id uuid primary key, indices integer[], value smallint)");
            statement.execute("""
                    insert into bench_status select gen_random_uuid(), array_agg(place), 0
                    from generate_series(0, %d) as place group by place / %d""".formatted(events * entriesEach - 1, entriesEach));
            var payload = "x".repeat(EVENT + NAMED * entriesEach);
            long start = System.nanoTime();
            copy(connection, payload, events);
            send(system.kafka(), topic, payload.getBytes(US_ASCII), events);
            statement.execute("update bench_status set value = 2");
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void copy(Connection connection, String payload, int events) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_event (payload) from stdin", new StringReader((payload + "\n").repeat(events)));
    }

    private static void send(String kafka, String topic, byte[] payload, int events)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var sent = IntStream.range(0, events)
                    .mapToObj(_ -> producer.send(new ProducerRecord<>(topic, 0, null, payload)))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        }
    }

    private BulkBound() {}
}
