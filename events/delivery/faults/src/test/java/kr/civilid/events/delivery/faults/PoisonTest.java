package kr.civilid.events.delivery.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static kr.civilid.events.delivery.faults.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Goal F4: what cannot be handled neither stops nor harms what can.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PoisonTest {

    private static final String CANARY = "홍길동 010-9876-5432";
    private static final String DEAD = Topics.APPROVAL + ".dead-letter";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Bus bus = new Bus();

    @AfterEach
    void the_listener_only_listens() {
        ApprovalListener.onlyListen();
        bus.close();
    }

    @Test
    void poison_one_in_a_hundred_loses_no_good_event_and_lies_in_the_dead_letter_topic_without_its_content() {
        var deadBefore = bus.all(DEAD).size();
        var unbearable = IssuanceId.next();
        ApprovalListener.then = event -> event.issuanceId().equals(unbearable)
                ? Uni.createFrom().failure(new IllegalArgumentException(CANARY))
                : Uni.createFrom().voidItem();
        var poison = poison(unbearable);
        var good = new ArrayList<UUID>();
        for (int i = 0; i < 100 * poison.size(); i++) {
            if (i % 100 == 50) {
                poison.get(i / 100).run();
            }
            good.add(eventId());
            bus.deliver(good.getLast(), opened(IssuanceId.next()));
        }

        await().atMost(SOON).until(() -> heard().containsAll(good));
        var dead = await().atMost(SOON)
                .until(() -> bus.all(DEAD), letters -> letters.size() - deadBefore >= poison.size());
        assertThat(dead).hasSize(deadBefore + poison.size());
        assertThat(dead).allSatisfy(PoisonTest::givesNothingAway);
        assertThat(dead.stream().map(letter -> json(letter).get("reason").asText()))
                .contains("UNREADABLE", "NO_EVENT_ID", "HANDLER_FAILED");
        assertThat(dead).allSatisfy(letter -> {
            assertThat(json(letter).get("topic").asText()).isEqualTo(Topics.APPROVAL);
            assertThat(json(letter).get("offset").isIntegralNumber()).isTrue();
            assertThat(json(letter).get("partition").isIntegralNumber()).isTrue();
            assertThat(json(letter).get("sha256").asText()).hasSize(64);
        });
    }

    @Test
    void a_listener_that_fails_outside_the_inbox_goes_on_and_gives_nothing_away() {
        for (int i = 0; i < 3; i++) {
            bus.deliver(Topics.NOTIFICATION, CANARY, CANARY.getBytes(UTF_8), Map.of("note", CANARY));
        }

        var dead =
                await().atMost(SOON).until(() -> bus.all(Topics.NOTIFICATION + ".dead-letter"), all -> all.size() == 3);
        assertThat(CarelessListener.HEARD).hasValue(3);
        assertThat(dead).allSatisfy(letter -> {
            assertThat(json(letter).get("reason").asText()).isEqualTo("REFUSED_BY_LISTENER");
            givesNothingAway(letter);
        });
    }

    /// Each of another kind, each with something in it that nobody else may read.
    private List<Runnable> poison(IssuanceId unbearable) {
        return List.of(
                () -> deliver(CANARY.getBytes(UTF_8), headers()),
                () -> deliver(new byte[] {(byte) 0xff, 0, 1, 2}, headers()),
                () -> deliver(new byte[0], headers()),
                () -> deliver(null, headers()),
                () -> deliver("null".getBytes(UTF_8), headers()),
                () -> deliver("[]".getBytes(UTF_8), headers()),
                () -> deliver(("{\"name\":\"" + CANARY + "\"}").getBytes(UTF_8), headers()),
                () -> deliver(
                        ("{\"type\":\"approval.opened.v1\",\"issuanceId\":\"" + CANARY + "\"}").getBytes(UTF_8),
                        headers()),
                () -> deliver("[".repeat(50_000).getBytes(UTF_8), headers()),
                () -> deliver(EventJson.write(opened(IssuanceId.next())), Map.of()),
                () -> deliver(EventJson.write(opened(IssuanceId.next())), Map.of("ce_id", CANARY, "ce_type", CANARY)),
                () -> deliver(EventJson.write(opened(unbearable)), headers()));
    }

    private void deliver(byte[] value, Map<String, String> headers) {
        bus.deliver(Topics.APPROVAL, CANARY, value, headers);
    }

    private static Map<String, String> headers() {
        return Map.of("ce_id", eventId().toString(), "ce_type", CANARY, "traceparent", CANARY);
    }

    private static List<UUID> heard() {
        return Database.column("select event_id from heard").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            return EventJson.MAPPER.readTree(record.value());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of the number, its two ends: the four digits between them stand by chance in a hash.
    private static void givesNothingAway(ConsumerRecord<String, byte[]> letter) {
        assertThat(text(letter)).doesNotContain("홍길동", "010-9876", "9876-5432", "Exception");
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder(record.key()).append(new String(record.value(), UTF_8));
        record.headers().forEach(header -> text.append(header.key()).append(new String(header.value(), UTF_8)));
        return text.toString();
    }
}
