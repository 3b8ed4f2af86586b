package kr.civilid.approval.decision.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import kr.civilid.approval.decision.domain.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The list ends with 2027.
class WatchHolidaysTest {

    private static final WorkingDays UNTIL_2027 =
            WorkingDays.read(Stream.of("day,name", "2026-12-25,기독탄신일", "2027-12-25,기독탄신일"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({"2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z", "2027-06-30T14:59:59Z"})
    void nothing_is_missing_while_the_next_year_need_not_be_known(Instant now) {
        assertThat(watch(now).missing()).isEmpty();
        assertThat(measured()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2027-06-30T15:00:00Z,2028", "2027-12-31T00:00:00Z,2028", "2028-03-01T00:00:00Z,2028"})
    void a_year_that_is_not_known_when_it_could_be_is_told(Instant now, int year) {
        assertThat(watch(now).missing()).hasValue(year);
        assertThat(measured()).isEqualTo(1);
    }

    @Test
    void a_list_that_came_too_late_is_missed_for_the_present_year_first() {
        assertThat(watch(Instant.parse("2028-12-01T00:00:00Z")).missing()).hasValue(2028);
    }

    private double measured() {
        return meters.get("civilid.holidays.missing").gauge().value();
    }

    private WatchHolidays watch(Instant now) {
        return new WatchHolidays(UNTIL_2027, Clock.fixed(now, ZoneOffset.UTC), meters);
    }
}
