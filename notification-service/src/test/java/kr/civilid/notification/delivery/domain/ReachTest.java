package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final double MOST = 0.999_999;

    private final MessageId message = MessageId.next();
    private final Reach reach = new Reach(1);
    private final Reach lenient = new Reach(3);

    @Test
    void until_something_fails_it_is_ready() {
        reach.trying(ANSWER, NOON);

        assertThat(reach.standing(NOON)).isEqualTo(Standing.READY);
    }

    @Test
    void after_a_failure_it_pauses_and_then_one_message_tries() {
        reach.failed(message, NOON, MOST);

        assertThat(reach.standing(NOON)).isEqualTo(new Standing(0, Optional.of(NOON)));
        assertThat(reach.standing(NOON.plusSeconds(1))).isEqualTo(new Standing(1, Optional.of(NOON)));
    }

    @Test
    void while_that_one_waits_for_its_answer_no_other_follows() {
        reach.failed(message, NOON, 0);
        reach.trying(ANSWER, NOON.plusSeconds(1));

        assertThat(reach.standing(NOON.plusSeconds(5)).room()).isZero();
        assertThat(reach.standing(NOON.plusSeconds(6)).room()).isEqualTo(1);
    }

    @Test
    void a_second_failure_pauses_longer_and_it_is_still_away_since_the_first() {
        reach.failed(message, NOON, MOST);
        reach.trying(ANSWER, NOON.plusSeconds(1));
        reach.failed(MessageId.next(), NOON.plusSeconds(1), MOST);

        assertThat(reach.standing(NOON.plusSeconds(2))).isEqualTo(new Standing(0, Optional.of(NOON)));
        assertThat(reach.standing(NOON.plusSeconds(3)).room()).isEqualTo(1);
    }

    @Test
    void what_was_in_flight_together_fails_together_and_pauses_once() {
        for (var i = 0; i < 20; i++) {
            reach.failed(MessageId.next(), NOON, MOST);
        }

        assertThat(reach.standing(NOON.plusSeconds(1)).room()).isEqualTo(1);
    }

    @Test
    void an_answer_makes_it_ready_again() {
        reach.failed(message, NOON, 0);

        reach.answered();

        assertThat(reach.standing(NOON)).isEqualTo(Standing.READY);
    }

    @Test
    void one_message_that_fails_again_and_again_is_not_the_gateways_fault_at_once() {
        for (var i = 0; i < 3; i++) {
            lenient.failed(message, NOON.plusSeconds(i), 0);
        }

        assertThat(lenient.standing(NOON.plusSeconds(3))).isEqualTo(Standing.READY);
    }

    @Test
    void where_three_different_ones_fail_it_is_away_since_the_first() {
        for (var i = 0; i < 3; i++) {
            lenient.failed(MessageId.next(), NOON.plusSeconds(i), 0);
        }

        assertThat(lenient.standing(NOON.plusSeconds(3)).awaySince()).contains(NOON);
    }

    @Test
    void an_answer_between_begins_the_count_anew() {
        lenient.failed(MessageId.next(), NOON, 0);
        lenient.failed(MessageId.next(), NOON, 0);
        lenient.answered();
        lenient.failed(MessageId.next(), NOON, 0);

        assertThat(lenient.standing(NOON)).isEqualTo(Standing.READY);
    }

    @Test
    void half_a_minute_of_nothing_but_failure_needs_no_second_message() {
        lenient.failed(message, NOON, 0);
        lenient.failed(message, NOON.plusSeconds(30), 0);

        assertThat(lenient.standing(NOON.plusSeconds(30)).awaySince()).contains(NOON);
    }

    @Test
    void failures_that_lie_far_apart_are_not_counted_together() {
        lenient.failed(message, NOON, 0);
        lenient.failed(message, NOON.plusSeconds(121), 0);

        assertThat(lenient.standing(NOON.plusSeconds(121))).isEqualTo(Standing.READY);
    }

    @Test
    void one_that_is_throttled_is_given_nothing_for_a_while_then_one_then_more() {
        reach.throttled(Optional.empty(), NOON, MOST);
        assertThat(reach.standing(NOON)).isEqualTo(new Standing(0, Optional.empty()));
        assertThat(reach.standing(NOON.plusSeconds(1)).room()).isEqualTo(1);

        reach.answered();
        assertThat(reach.standing(NOON.plusSeconds(1)).room()).isEqualTo(2);
        for (var i = 0; i < 100; i++) {
            reach.answered();
        }
        assertThat(reach.standing(NOON.plusSeconds(1))).isEqualTo(Standing.READY);
    }

    @Test
    void while_it_is_given_little_what_is_in_flight_takes_its_room() {
        reach.throttled(Optional.empty(), NOON, 0);
        var later = NOON.plusSeconds(1);

        reach.trying(ANSWER, later);
        assertThat(reach.standing(later).room()).isZero();

        reach.answered();
        reach.trying(ANSWER, later);
        assertThat(reach.standing(later).room()).isEqualTo(1);
    }

    @Test
    void one_that_says_for_how_long_is_believed_up_to_five_minutes() {
        reach.throttled(Optional.of(Duration.ofSeconds(90)), NOON, 0);
        assertThat(reach.standing(NOON.plusSeconds(89)).room()).isZero();
        assertThat(reach.standing(NOON.plusSeconds(90)).room()).isEqualTo(1);

        reach.throttled(Optional.of(Duration.ofDays(1)), NOON, 0);
        assertThat(reach.standing(NOON.plusSeconds(300)).room()).isEqualTo(1);
    }

    @Test
    void one_that_does_nothing_but_throttle_is_away_in_the_end() {
        reach.throttled(Optional.empty(), NOON, 0);
        reach.throttled(Optional.empty(), NOON.plusSeconds(30), 0);

        assertThat(reach.standing(NOON.plusSeconds(30)).awaySince()).contains(NOON);
    }

    @Test
    void a_clock_that_is_set_back_ends_the_pause() {
        reach.failed(message, NOON, MOST);
        reach.throttled(Optional.of(Duration.ofMinutes(5)), NOON, 0);

        assertThat(reach.standing(NOON.minusSeconds(3600)).room()).isEqualTo(1);
    }
}
