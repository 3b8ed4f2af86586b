package kr.civilid.verification.decision.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 2026-03-02 is a Monday; Seoul is nine hours ahead of UTC.
class HoursTest {

    private final Hours day = new Hours(Set.of(MONDAY), LocalTime.of(7, 0), LocalTime.of(20, 0));
    private final Hours night = new Hours(Set.of(FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void a_day_begins_at_its_first_minute_and_ends_before_its_last() {
        assertThat(day.include(seoul("2026-03-02T06:59:59"))).isFalse();
        assertThat(day.include(seoul("2026-03-02T07:00:00"))).isTrue();
        assertThat(day.include(seoul("2026-03-02T19:59:59"))).isTrue();
        assertThat(day.include(seoul("2026-03-02T20:00:00"))).isFalse();
        assertThat(day.include(seoul("2026-03-03T12:00:00"))).isFalse();
    }

    @Test
    void a_night_belongs_to_the_day_it_began_on() {
        assertThat(night.include(seoul("2026-03-06T21:59:59"))).isFalse();
        assertThat(night.include(seoul("2026-03-06T22:00:00"))).isTrue();
        assertThat(night.include(seoul("2026-03-07T05:59:59"))).isTrue();
        assertThat(night.include(seoul("2026-03-07T06:00:00"))).isFalse();
        assertThat(night.include(seoul("2026-03-07T22:00:00"))).isFalse();
        assertThat(night.include(seoul("2026-03-06T05:00:00"))).isFalse();
    }

    @Test
    void hours_without_days_or_length_are_refused() {
        assertThatThrownBy(() -> new Hours(Set.of(), LocalTime.NOON, LocalTime.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(Set.of(MONDAY), LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant seoul(String local) {
        return Instant.parse(local + "+09:00");
    }
}
