package kr.civilid.issuance.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PinLockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(2);

    @Test
    void a_right_pin_forgives_the_wrong_ones_before_it() {
        var lock = PinLock.NEW.wrong().wrong().wrong().wrong();

        assertThat(lock.attemptsLeft()).isEqualTo(1);
        assertThat(lock.right(NOON).attemptsLeft()).isEqualTo(5);
    }

    @Test
    void the_fifth_wrong_one_in_a_row_locks_for_good() {
        var locked = PinLock.NEW.wrong().wrong().wrong().wrong().wrong();

        assertThat(locked.locked()).isTrue();
        assertThat(locked.right(NOON)).isEqualTo(locked);
        assertThat(locked.wrong()).isEqualTo(locked);
        assertThat(locked.right(NOON).unlockedWithin(WINDOW, NOON)).isFalse();
    }

    @Test
    void an_unlock_counts_for_two_minutes_and_until_the_next_wrong_pin() {
        var unlocked = PinLock.NEW.right(NOON);

        assertThat(unlocked.unlockedWithin(WINDOW, NOON.plus(WINDOW))).isTrue();
        assertThat(unlocked.unlockedWithin(WINDOW, NOON.plus(WINDOW).plusMillis(1)))
                .isFalse();
        assertThat(unlocked.wrong().unlockedWithin(WINDOW, NOON)).isFalse();
        assertThat(PinLock.NEW.unlockedWithin(WINDOW, NOON)).isFalse();
    }
}
