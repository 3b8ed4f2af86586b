package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "7, 16000", "8, 30000", "1000, 30000"})
    void the_least_wait_doubles_up_to_half_the_most(int attempt, long millis) {
        assertThat(BACKOFF.after(attempt, 0)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void the_dice_spread_the_wait_up_to_the_full_one() {
        assertThat(BACKOFF.after(1, 0.5)).isEqualTo(Duration.ofMillis(375));
        assertThat(BACKOFF.after(8, 0.999_999)).isEqualTo(Duration.ofSeconds(60));
    }
}
