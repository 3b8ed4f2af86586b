package kr.civilid.testkit.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.people.Tokens;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// Gives a service under test its own database and topics on the shared servers, and local keys.
public class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var parts = SharedParts.get();
        var name = "test-" + UUID.randomUUID();
        PostgresServer.createDatabase(parts.postgres(), name);
        createTopics(parts.kafka(), name + ".");
        var settings =
                new HashMap<>(LocalTrust.in(Path.of("target/local-trust")).settings());
        settings.put("civilid.kafka.address", parts.kafka());
        settings.put("civilid.topics.prefix", name + ".");
        settings.put("civilid.postgres.address", parts.postgres());
        settings.put("civilid.postgres.database", name);
        settings.putAll(Tokens.settings());
        // A test's phone has no platform to vouch for it.
        settings.put("civilid.attestation.simulator", "true");
        // The plain JVM of a test reads what the service was given.
        settings.forEach(System::setProperty);
        return settings;
    }

    @Override
    public void stop() {
        // The servers serve the whole build; what this test left in them goes with their folder.
    }

    private static void createTopics(String kafka, String prefix) {
        var settings = new Properties();
        settings.put("bootstrap.servers", kafka);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(Topics.ALL.stream()
                            .flatMap(topic -> java.util.stream.Stream.of(topic, topic + ".dead-letter"))
                            .map(topic -> new NewTopic(prefix + topic, 4, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
