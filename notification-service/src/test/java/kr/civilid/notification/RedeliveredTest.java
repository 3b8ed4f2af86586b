package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.civilid.events.catalog.Event;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.parts.Redeliveries;
import org.junit.jupiter.api.Test;

/// F3: whatever Kafka repeats and mixes, a holder gets each text once.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
class RedeliveredTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int HOLDERS = 30;

    SmppHandsets handsets;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<Event> told = new ArrayList<>();
    private final Map<Issuance, List<String>> texts = new LinkedHashMap<>();

    @Test
    void every_holder_has_the_texts_as_if_each_event_had_come_once() {
        System.out.printf("seed %d%n", seed);
        for (var holder = 0; holder < HOLDERS; holder++) {
            isTold(new Issuance());
        }

        Issuance.say(Redeliveries.of(told, random));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(texts).allSatisfy((issuance, notices) -> {
                    assertThat(Database.column(
                                    "select notice from message where issuance_id = ? and state = 'DELIVERED' order by notice",
                                    issuance.id.value()))
                            .isEqualTo(notices);
                    assertThat(handsets.texts(issuance.phone)).hasSameSizeAs(notices);
                }));
    }

    private void isTold(Issuance issuance) {
        told.add(issuance.requested());
        told.add(issuance.approved());
        texts.put(issuance, new ArrayList<>(List.of("INVITATION")));
        if (random.nextBoolean()) {
            told.add(issuance.offered(Duration.ofMinutes(10)));
            texts.get(issuance).add("TRANSACTION_CODE");
        }
    }
}
