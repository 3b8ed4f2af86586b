package kr.civilid.testkit.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// One real Kafka broker (KRaft, broker and controller in one) in this JVM, on loopback.
///
/// Flushes each record to disk: on a single node `acks=all` alone would lose everything at a power cut.
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts over `folder`, whose earlier data stays; formats it the first time.
    public static KafkaBroker start(Path folder, int port, int controllerPort) throws IOException {
        Files.createDirectories(folder);
        var settings = settings(folder, port, controllerPort);
        var file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            StorageTool.execute(
                    new String[] {
                        "format",
                        "--standalone",
                        "--config",
                        file.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString()
                    },
                    System.err);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, port);
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.bootstrap.servers", "localhost:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A killed broker may only come back when its last session has ended, after 9 s unless said otherwise.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("log.flush.interval.messages", "1"),
                // Enough to compact a million keys of a segment; the usual 128 MiB would be half of the heap.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(32 << 20))));
        return settings;
    }

    public String address() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
