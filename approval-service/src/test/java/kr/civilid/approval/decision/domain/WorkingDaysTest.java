package kr.civilid.approval.decision.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays calendar = built();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-03-02", "2026-05-05", "2026-05-25",
                "2026-06-03", "2026-07-17", "2026-08-17", "2026-09-24", "2026-09-25", "2026-10-05", "2026-10-09",
                "2026-12-25", "2027-02-08", "2027-02-09", "2027-03-01", "2027-05-13", "2027-08-16", "2027-09-14",
                "2027-10-04", "2027-10-11", "2027-12-27"
            })
    void a_holiday_on_a_weekday_is_no_working_day(String day) {
        assertThat(LocalDate.parse(day).getDayOfWeek().getValue()).isLessThan(6);
        assertThat(calendar.includes(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02", "2026-06-05", "2026-06-08", "2026-09-28", "2027-06-07", "2026-02-19"})
    void a_weekday_is_one(String day) {
        assertThat(calendar.includes(LocalDate.parse(day))).isTrue();
    }

    /// 2026-02-13 is the Friday before 설날: the next working day is Thursday, the 19th.
    @ParameterizedTest
    @CsvSource({
        "2026-02-13T10:00+09:00,1,2026-02-20T00:00+09:00",
        "2026-02-13T10:00+09:00,2,2026-02-21T00:00+09:00",
        "2026-02-13T10:00+09:00,3,2026-02-24T00:00+09:00",
        "2026-02-12T15:30Z,1,2026-02-20T00:00+09:00",
        "2026-02-12T14:30Z,1,2026-02-14T00:00+09:00",
        "2026-12-31T23:59+09:00,1,2027-01-05T00:00+09:00"
    })
    void a_deadline_is_the_end_of_a_working_day_in_korea(String from, int days, String end) {
        assertThat(calendar.endOf(days, at(from))).isEqualTo(at(end));
    }

    @Test
    void a_reminder_comes_in_the_morning() {
        assertThat(calendar.morningOf(1, at("2026-02-13T10:00+09:00"))).isEqualTo(at("2026-02-19T09:00+09:00"));
    }

    @Test
    void deadlines_leave_time_for_a_reminder() {
        for (var unfit : new int[][] {{0, 0}, {31, 1}, {2, 2}, {2, -1}}) {
            assertThatThrownBy(() -> new Deadlines(unfit[0], unfit[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static WorkingDays built() {
        try (var in = WorkingDays.class.getResourceAsStream("/holidays.csv")) {
            return WorkingDays.read(new String(in.readAllBytes(), UTF_8).lines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
