package kr.civilid.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Standing;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final Reach reach = new Reach();

    @Test
    void until_something_fails_it_is_ready() {
        reach.trying(NOON.plusSeconds(5));

        assertThat(reach.standing(NOON)).isEqualTo(Standing.READY);
    }

    @Test
    void after_a_failure_it_pauses_and_then_one_message_tries() {
        reach.failed(NOON, 0.999_999);

        assertThat(reach.standing(NOON)).isEqualTo(new Standing(0, Optional.of(NOON)));
        assertThat(reach.standing(NOON.plusSeconds(1))).isEqualTo(new Standing(1, Optional.of(NOON)));
    }

    @Test
    void while_that_one_waits_for_its_answer_no_other_follows() {
        reach.failed(NOON, 0);
        reach.trying(NOON.plusSeconds(6));

        assertThat(reach.standing(NOON.plusSeconds(5)).room()).isZero();
        assertThat(reach.standing(NOON.plusSeconds(6)).room()).isEqualTo(1);
    }

    @Test
    void a_second_failure_pauses_longer_and_it_is_still_away_since_the_first() {
        reach.failed(NOON, 0.999_999);
        reach.failed(NOON.plusSeconds(1), 0.999_999);

        assertThat(reach.standing(NOON.plusSeconds(2))).isEqualTo(new Standing(0, Optional.of(NOON)));
        assertThat(reach.standing(NOON.plusSeconds(3)).room()).isEqualTo(1);
    }

    @Test
    void an_answer_makes_it_ready_again() {
        reach.failed(NOON, 0);

        reach.answered();

        assertThat(reach.standing(NOON)).isEqualTo(Standing.READY);
    }
}
