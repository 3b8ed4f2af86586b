package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.RealParts;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looks for numbers and codes where none may be, while all kinds of things go right and wrong.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
class CanaryTest {

    private final Lines lines = new Lines();
    private EventProbe probe;

    SmppHandsets handsets;

    @BeforeEach
    void everything_is_written_down() {
        Logger.getLogger("").addHandler(lines);
        probe = EventProbe.fromTheStart(
                Issuance.setting("civilid.kafka.address"), Issuance.setting("civilid.topics.prefix"));
    }

    @AfterEach
    void no_more() {
        Logger.getLogger("").removeHandler(lines);
        probe.close();
    }

    @Test
    void neither_a_log_line_nor_an_event_shows_a_number_or_a_code() {
        var issuances = Arrays.stream(Behaviour.values()).map(this::approved).toList();
        Logger.getLogger("kr.civilid.canary").warning("the canary sings");

        await().atMost(Duration.ofSeconds(40))
                .until(() -> issuances.stream()
                        .allMatch(issuance -> Database.column(
                                                "select state from message where issuance_id = ? and attempts > 0",
                                                issuance.id.value())
                                        .size()
                                == 1));
        assertThat(lines.written).anyMatch(line -> line.contains("the canary sings"));
        assertThat(probe.heard()).isNotEmpty();
        for (var issuance : issuances) {
            assertThat(lines.written).noneMatch(line -> line.contains(issuance.phone) || line.contains("AB2CD3EF"));
            assertThat(probe.heard()).noneMatch(event -> {
                var said = event.key() + new String(event.payload(), StandardCharsets.UTF_8);
                return said.contains(issuance.phone) || said.contains("AB2CD3EF");
            });
        }
    }

    private Issuance approved(Behaviour behaviour) {
        var issuance = new Issuance();
        handsets.behave(issuance.phone, behaviour);
        issuance.isApproved();
        return issuance;
    }

    private static final class Lines extends Handler {

        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            var message = line instanceof ExtLogRecord extended ? extended.getFormattedMessage() : line.getMessage();
            written.add(message + new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
