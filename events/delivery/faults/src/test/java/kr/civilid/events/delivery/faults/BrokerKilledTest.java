package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.ApprovalListener.timesHeard;
import static kr.civilid.events.delivery.faults.Samples.NOON;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static kr.civilid.events.delivery.faults.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// Kafka killed in the middle of it all.
@QuarkusTest
@TestProfile(BrokerKilledTest.OwnBroker.class)
class BrokerKilledTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    public static class OwnBroker implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RealParts.class), new TestResourceEntry(BrokerProcess.class));
        }
    }

    @Inject
    Desk desk;

    @Test
    void nothing_announced_before_during_or_after_a_kill_is_lost_and_consuming_goes_on() {
        var announced = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            if (i == 20) {
                BrokerProcess.kill();
            }
            if (i == 40) {
                // Longer than the producer's own patience for one record is not waited here; its backoff is.
                await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
                BrokerProcess.launch();
            }
            var issuance = IssuanceId.next();
            desk.announce(new IssuanceEvent.Invited(issuance, NOON), 1);
            announced.add(issuance.toString());
        }

        await().atMost(SOON).until(() -> Database.count("select count(*) from outbox where published_at is null") == 0);
        try (var bus = new Bus()) {
            assertThat(bus.all(Topics.ISSUANCE).stream()
                            .map(record -> record.key())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(announced));
            var event = eventId();
            bus.deliver(event, opened(IssuanceId.next()));
            await().atMost(SOON).until(() -> timesHeard(event) == 1);
        }
    }
}
