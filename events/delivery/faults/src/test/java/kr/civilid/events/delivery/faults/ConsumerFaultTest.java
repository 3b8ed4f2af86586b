package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.ApprovalListener.heardOf;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static kr.civilid.events.delivery.faults.Samples.granted;
import static kr.civilid.events.delivery.faults.Samples.opened;
import static kr.civilid.events.delivery.faults.Samples.stepApproved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a consumer lives through: duplicates, an outage of its database, a change of its group.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConsumerFaultTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> WHOLE_STORY = List.of("opened", "step-approved", "granted");

    private final List<IssuanceId> issuances =
            Stream.generate(IssuanceId::next).limit(100).toList();
    private final Bus bus = new Bus();

    @AfterEach
    void close() {
        bus.close();
    }

    /// Goal F3.
    @Test
    void events_delivered_one_to_five_times_and_shuffled_across_keys_have_the_effect_of_one() {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var copies = new ArrayList<List<Runnable>>();
        for (var issuance : issuances) {
            var lane = new ArrayList<Runnable>();
            for (var event : story(issuance)) {
                var id = eventId();
                // A copy may come late, behind its successors.
                lane.add(() -> bus.deliver(id, event));
                for (int extra = random.nextInt(5); extra > 0; extra--) {
                    lane.add(lane.size() - random.nextInt(Math.min(2, lane.size())), () -> bus.deliver(id, event));
                }
            }
            copies.add(lane);
        }
        var turns = new ArrayList<List<Runnable>>();
        copies.forEach(lane -> lane.forEach(_ -> turns.add(lane)));
        Collections.shuffle(turns, random);
        turns.forEach(lane -> lane.removeFirst().run());

        await().atMost(SOON).untilAsserted(this::everyStoryWasHeardOnceAndInOrder);
    }

    @Test
    void an_event_that_is_no_concern_of_a_service_leaves_no_trace_and_holds_nothing_up() {
        var issuance = issuances.getFirst();
        var noConcern = eventId();
        bus.deliver(noConcern, new ApprovalEvent.Reminded(issuance, Step.HR, Samples.NOON));
        bus.deliver(eventId(), opened(issuance));

        await().atMost(SOON).untilAsserted(() -> assertThat(heardOf(issuance)).hasSize(1));
        assertThat(Database.count("select count(*) from inbox where event_id = ?", noConcern))
                .isZero();
    }

    @Test
    void an_outage_of_the_database_delays_and_loses_nothing() {
        var deadBefore = bus.all(Topics.APPROVAL + ".dead-letter").size();
        tellHalfOfEachStory();
        Database.refuseConnections();
        try {
            issuances.forEach(issuance -> bus.deliver(eventId(), granted(issuance)));
            bus.flush();
            await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        } finally {
            Database.acceptConnections();
        }

        await().atMost(SOON).untilAsserted(this::everyStoryWasHeardOnceAndInOrder);
        assertThat(bus.all(Topics.APPROVAL + ".dead-letter")).hasSize(deadBefore);
    }

    @Test
    void connections_that_die_again_and_again_delay_and_lose_nothing() {
        for (int i = 0; i < issuances.size(); i++) {
            story(issuances.get(i)).forEach(event -> bus.deliver(eventId(), event));
            if (i % 20 == 10) {
                Database.cutConnections();
            }
        }

        await().atMost(SOON).untilAsserted(this::everyStoryWasHeardOnceAndInOrder);
    }

    @Test
    void a_second_consumer_that_joins_and_leaves_costs_no_event() {
        tellHalfOfEachStory();
        var prefix = System.getProperty("civilid.topics.prefix");
        try (var other = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Bus.address(),
                        "group.id",
                        prefix + "delivery-test",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            other.subscribe(List.of(prefix + Topics.APPROVAL));
            // It takes its share and dies without having handled anything.
            await().atMost(SOON).until(() -> {
                other.poll(Duration.ofMillis(50));
                return !other.assignment().isEmpty();
            });
            issuances.forEach(issuance -> bus.deliver(eventId(), granted(issuance)));
            bus.flush();
            for (int i = 0; i < 10; i++) {
                other.poll(Duration.ofMillis(50));
            }
        }

        await().atMost(SOON).untilAsserted(this::everyStoryWasHeardOnceAndInOrder);
    }

    private void tellHalfOfEachStory() {
        issuances.forEach(issuance -> {
            bus.deliver(eventId(), opened(issuance));
            bus.deliver(eventId(), stepApproved(issuance));
        });
        bus.flush();
    }

    private static List<ApprovalEvent> story(IssuanceId issuance) {
        return List.of(opened(issuance), stepApproved(issuance), granted(issuance));
    }

    private void everyStoryWasHeardOnceAndInOrder() {
        assertThat(issuances)
                .allSatisfy(issuance -> assertThat(heardOf(issuance)).isEqualTo(WHOLE_STORY));
    }
}
