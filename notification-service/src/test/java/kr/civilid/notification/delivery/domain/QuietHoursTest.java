package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:00:00+09:00, 2026-03-03T08:00:00+09:00",
        "2026-03-02T23:59:59+09:00, 2026-03-03T08:00:00+09:00",
        "2026-03-03T00:00:00+09:00, 2026-03-03T08:00:00+09:00",
        "2026-03-03T07:59:59+09:00, 2026-03-03T08:00:00+09:00",
        "2026-02-28T22:00:00+09:00, 2026-03-01T08:00:00+09:00"
    })
    void they_last_over_midnight_to_the_morning(OffsetDateTime now, OffsetDateTime end) {
        assertThat(NIGHT.endAfter(now.toInstant())).contains(end.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T08:00:00+09:00", "2026-03-02T12:00:00+09:00", "2026-03-02T20:59:59.999+09:00"})
    void by_day_nothing_waits(OffsetDateTime now) {
        assertThat(NIGHT.endAfter(now.toInstant())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11:59:59, false", "12:00:00, true", "12:59:59, true", "13:00:00, false"})
    void hours_of_one_day_are_quiet_too(String time, boolean quiet) {
        var lunch = new QuietHours(LocalTime.NOON, LocalTime.of(13, 0));
        var now = OffsetDateTime.parse("2026-03-02T%s+09:00".formatted(time));
        var one = OffsetDateTime.parse("2026-03-02T13:00:00+09:00");

        assertThat(lunch.endAfter(now.toInstant())
                        .filter(one.toInstant()::equals)
                        .isPresent())
                .isEqualTo(quiet);
    }

    @Test
    void two_equal_ends_are_no_quiet_hours() {
        var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));

        for (var hour = 0; hour < 24; hour++) {
            var now = OffsetDateTime.parse("2026-03-02T%02d:00:00+09:00".formatted(hour));
            assertThat(none.endAfter(now.toInstant())).isEmpty();
        }
    }
}
