package kr.civilid.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tests of every service stand on these two; they must not flatter.
class SharedPartsTest {

    private final SharedParts.Addresses parts = SharedParts.get();

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void a_commit_reaches_the_disk(String setting) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + parts.postgres() + "/postgres", "postgres", "");
                var result = connection.createStatement().executeQuery("show " + setting)) {
            result.next();

            assertThat(result.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void kafka_flushes_every_record_and_makes_no_topic_by_itself() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", parts.kafka()))) {
            var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            var settings =
                    admin.describeConfigs(java.util.List.of(broker)).all().get().get(broker);

            assertThat(settings.get("log.flush.interval.messages").value()).isEqualTo("1");
            assertThat(settings.get("auto.create.topics.enable").value()).isEqualTo("false");
        }
    }

    @Test
    void asked_again_gives_the_same_servers() {
        assertThat(SharedParts.get()).isEqualTo(parts);
    }
}
