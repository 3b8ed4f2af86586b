package kr.civilid.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | 7", "0 | 0", "Mon, 02 Mar 2026 03:00:20 GMT | 20"})
    void it_is_seconds_or_a_date(String header, long seconds) {
        assertThat(RetryAfter.in(header, NOON)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "9999999999", "Mon, 02 Mar 2026 02:59:59 GMT"})
    void anything_else_tells_nothing(String header) {
        assertThat(RetryAfter.in(header, NOON)).isEmpty();
    }

    @Test
    void spaces_around_do_not_matter() {
        assertThat(RetryAfter.in(" 3 ", NOON)).contains(Duration.ofSeconds(3));
    }
}
