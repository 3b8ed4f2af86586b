package kr.civilid.approval.decision.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.parts.Redeliveries;
import org.junit.jupiter.api.Test;

/// F3: whatever Kafka repeats and mixes, an approval opens once and ends with its application.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedeliveredTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int APPLICATIONS = 60;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Bureau bureau = Bureau.found();
    private final List<Event> told = new ArrayList<>();
    private final Map<IssuanceId, String> states = new HashMap<>();

    @Test
    void every_approval_is_as_if_each_event_had_come_once() {
        System.out.printf("seed %d%n", seed);
        for (var index = 0; index < APPLICATIONS; index++) {
            applied();
        }

        Redeliveries.of(told, random).forEach(delivery -> Bus.say(delivery.eventId(), delivery.event()));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(states)
                        .allSatisfy((id, state) -> assertThat(
                                        Database.column("select state from approval where issuance_id = ?", id.value()))
                                .containsExactly(state)));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(states.keySet())
                        .allSatisfy(id -> assertThat(Bus.saidOf(id)).containsExactly("opened")));
    }

    private void applied() {
        var request = bureau.request(IssuanceId.next());
        var id = request.issuanceId();
        told.add(request);
        states.put(id, "PENDING");
        switch (random.nextInt(3)) {
            case 0 -> ends(new IssuanceEvent.Withdrawn(id, request.at().plusSeconds(1)));
            case 1 -> ends(new IssuanceEvent.Expired(id, request.at().plusSeconds(1)));
            default -> {}
        }
    }

    private void ends(IssuanceEvent event) {
        told.add(event);
        states.put(event.issuanceId(), "CLOSED");
    }
}
