package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.ApprovalListener.heardOf;
import static kr.civilid.events.delivery.faults.ApprovalListener.timesHeard;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static kr.civilid.events.delivery.faults.Samples.granted;
import static kr.civilid.events.delivery.faults.Samples.opened;
import static kr.civilid.events.delivery.faults.Samples.stepApproved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Events that speak of something not yet known.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ParkedTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DEAD = Topics.APPROVAL + ".dead-letter";

    private final Set<IssuanceId> unknown = ConcurrentHashMap.newKeySet();
    private final IssuanceId issuance = IssuanceId.next();
    private final Bus bus = new Bus();

    @Inject
    MovableClock clock;

    @BeforeEach
    void an_issuance_not_heard_of_yet() {
        unknown.add(issuance);
        ApprovalListener.then = event -> unknown.contains(event.issuanceId())
                ? Uni.createFrom().failure(new NotYetKnown(event.issuanceId()))
                : Uni.createFrom().voidItem();
    }

    @AfterEach
    void nothing_stays_parked() {
        unknown.clear();
        await().atMost(SOON).until(() -> parked() == 0);
        clock.reset();
        ApprovalListener.onlyListen();
        bus.close();
    }

    @Test
    void it_is_handled_once_known_and_what_came_behind_it_keeps_its_place() {
        bus.deliver(eventId(), opened(issuance));
        bus.deliver(eventId(), stepApproved(issuance));
        bus.deliver(eventId(), granted(issuance));
        await().atMost(SOON).until(() -> parked() == 3);
        assertThat(heardOf(issuance)).isEmpty();

        unknown.remove(issuance);

        await().atMost(SOON).until(() -> parked() == 0);
        assertThat(heardOf(issuance)).containsExactly("opened", "step-approved", "granted");
    }

    @Test
    void other_keys_go_on_meanwhile() {
        bus.deliver(eventId(), opened(issuance));
        var other = eventId();
        bus.deliver(other, opened(IssuanceId.next()));

        await().atMost(SOON).until(() -> timesHeard(other) == 1);
        await().atMost(SOON).until(() -> parked() == 1);
    }

    @Test
    void a_parked_event_delivered_again_stays_one() {
        var event = eventId();
        bus.deliver(event, opened(issuance));
        bus.deliver(event, opened(issuance));
        var later = eventId();
        bus.deliver(later, stepApproved(issuance));
        await().atMost(SOON).until(() -> parked() == 2);

        unknown.remove(issuance);

        await().atMost(SOON).until(() -> timesHeard(later) == 1);
        assertThat(timesHeard(event)).isEqualTo(1);
    }

    @Test
    void after_ten_minutes_it_is_a_dead_letter_and_the_next_of_its_key_gets_its_turn() {
        var first = eventId();
        bus.deliver(first, opened(issuance));
        await().atMost(SOON).until(() -> parked() == 1);
        clock.forward(Duration.ofMinutes(9));
        var second = eventId();
        bus.deliver(second, stepApproved(issuance));
        await().atMost(SOON).until(() -> parked() == 2);
        assertThat(deadLetters(first)).isZero();

        clock.forward(Duration.ofMinutes(2));

        await().atMost(SOON).until(() -> deadLetters(first) == 1);
        unknown.remove(issuance);
        await().atMost(SOON).until(() -> timesHeard(second) == 1);
        assertThat(timesHeard(first)).isZero();
        assertThat(deadLetters(second)).isZero();
    }

    @Test
    void a_parked_event_that_fails_for_good_is_a_dead_letter() {
        var event = eventId();
        bus.deliver(event, opened(issuance));
        await().atMost(SOON).until(() -> parked() == 1);

        ApprovalListener.then = _ -> Uni.createFrom().failure(new IllegalStateException("no"));

        await().atMost(SOON).until(() -> deadLetters(event) == 1);
        assertThat(parked()).isZero();
    }

    @Test
    void what_was_parked_before_a_restart_is_handled_without_any_new_delivery() {
        var event = eventId();
        unknown.remove(issuance);

        isParked(event, opened(issuance));

        await().atMost(SOON).until(() -> timesHeard(event) == 1);
    }

    @Test
    void what_another_build_parked_and_is_no_concern_of_this_one_gives_up_its_place() {
        var event = eventId();
        unknown.remove(issuance);

        isParked(eventId(), new ApprovalEvent.Reminded(issuance, Step.HR, Samples.NOON));
        isParked(event, opened(issuance));

        await().atMost(SOON).until(() -> timesHeard(event) == 1);
        assertThat(heardOf(issuance)).containsExactly("opened");
    }

    @Test
    void what_nobody_listens_to_any_more_ends_as_a_dead_letter_too() {
        var event = eventId();
        Database.change(
                "insert into parked (event_id, topic, key, source_partition, source_offset, payload, parked_at, due_at,"
                        + " attempts) values (?, ?, 'k', 0, 0, '', now() - interval '11 minutes', now(), 1)",
                event,
                Topics.PASSAGE);

        await().atMost(SOON).until(() -> parked() == 0);
        await().atMost(SOON)
                .until(() -> bus.all(Topics.PASSAGE + ".dead-letter").size() == 1);
    }

    private void isParked(UUID id, ApprovalEvent event) {
        Database.change(
                "insert into parked (event_id, topic, key, source_partition, source_offset, payload, parked_at, due_at,"
                        + " attempts) values (?, ?, ?, 0, 0, ?, now(), now(), 1)",
                id,
                Topics.APPROVAL,
                issuance.toString(),
                EventJson.write(event));
    }

    private static long parked() {
        return Database.count("select count(*) from parked");
    }

    private long deadLetters(UUID event) {
        return bus.all(DEAD, letter -> new String(letter.value()).contains(event.toString()))
                .size();
    }
}
