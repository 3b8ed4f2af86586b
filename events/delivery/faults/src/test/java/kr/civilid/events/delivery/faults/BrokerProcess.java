package kr.civilid.events.delivery.faults;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.KafkaBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// A Kafka of this test alone, in a process of its own that can be killed as a power cut would.
public class BrokerProcess implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER =
            Path.of("target/broker-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final int PORT = freePort();
    private static final int CONTROLLER_PORT = freePort();
    private static Process process;

    @Override
    public Map<String, String> start() {
        launch();
        createTopics();
        System.setProperty("civilid.kafka.address", "localhost:" + PORT);
        return Map.of("civilid.kafka.address", "localhost:" + PORT);
    }

    /// After the shared one, whose address it replaces.
    @Override
    public int order() {
        return 10;
    }

    static void launch() {
        try {
            Files.createDirectories(FOLDER);
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            BrokerProcess.class.getName(),
                            FOLDER.toString(),
                            Integer.toString(PORT),
                            Integer.toString(CONTROLLER_PORT),
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            FOLDER.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void stop() {
        kill();
    }

    /// The child: serves until it is killed, or its test has ended.
    static void main(String[] arguments) throws IOException {
        try (var _ = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            ProcessHandle.of(Long.parseLong(arguments[3]))
                    .ifPresent(test -> test.onExit().join());
        }
        Runtime.getRuntime().halt(0);
    }

    private static void createTopics() {
        var settings = new Properties();
        settings.put("bootstrap.servers", "localhost:" + PORT);
        try (var admin = Admin.create(settings)) {
            var topics = Stream.concat(Topics.ALL.stream(), Topics.ALL.stream().map(topic -> topic + ".dead-letter"))
                    .map(topic -> new NewTopic(System.getProperty("civilid.topics.prefix") + topic, 4, (short) 1))
                    .toList();
            admin.createTopics(List.copyOf(topics))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
