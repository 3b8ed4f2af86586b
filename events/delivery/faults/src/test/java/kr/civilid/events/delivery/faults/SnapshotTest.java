package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.Samples.NOON;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A listener that keeps its state in memory hears each delivery.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SnapshotTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Bus bus = new Bus();

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void it_hears_an_event_again_when_it_is_delivered_again_and_goes_on_after_one_that_it_cannot_keep() {
        var event = new RegistryEvent.TrustListPublished(1, "token", NOON);
        var id = eventId();
        bus.deliver(id, event);
        bus.deliver(eventId(), new RegistryEvent.DidRegistered("did:web:broken", NOON));
        bus.deliver(id, event);

        await().atMost(SOON).until(() -> SnapshotListener.SEEN.size() == 2);
        assertThat(SnapshotListener.SEEN).containsExactly(event, event);
        await().atMost(SOON)
                .until(() -> bus.all(Topics.REGISTRY + ".dead-letter").size() == 1);
    }
}
