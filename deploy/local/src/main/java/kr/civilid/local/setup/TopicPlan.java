package kr.civilid.local.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics as they must be: how long each keeps what, the same here and in production.
public final class TopicPlan {

    private static final int PARTITIONS = 4;
    private static final String WEEK = Long.toString(Duration.ofDays(7).toMillis());
    private static final String FOR_GOOD = "-1";

    /// The settings of one of [Topics#ALL], or of its dead-letter topic.
    public static Map<String, String> settings(String topic) {
        return switch (topic) {
            // No sealed data, and a consumer that starts late must find it all.
            case Topics.CREDENTIAL -> Map.of("cleanup.policy", "delete", "retention.ms", FOR_GOOD);
            // The latest word on each URI and DID is all that counts.
            case Topics.REGISTRY -> Map.of("cleanup.policy", "compact", "retention.ms", FOR_GOOD);
            // Sealed personal data lie here no longer than a week; the outbox can publish again, with ids alone.
            default -> Map.of("cleanup.policy", "delete", "retention.ms", WEEK);
        };
    }

    public static List<String> names() {
        return Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dead-letter"))
                .toList();
    }

    /// Makes those that do not exist yet.
    public static void createOn(String kafka) throws InterruptedException {
        var client = new Properties();
        client.put("bootstrap.servers", kafka);
        try (var admin = Admin.create(client)) {
            var created = admin.createTopics(names().stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(settings(name)))
                            .toList())
                    .values();
            for (var topic : created.values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("a topic cannot be made", e);
                    }
                }
            }
        }
    }

    private TopicPlan() {}
}
