package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestraintTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-02T13:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-02T23:00:00Z");
    private static final Restraint RESTRAINT = new Restraint(
            2, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)), Set.of(Notice.LOCKED, Notice.TRANSACTION_CODE));

    @Test
    void at_night_only_what_is_urgent_is_sent() {
        assertThat(RESTRAINT.quietUntil(Notice.LOCKED, NIGHT)).isEmpty();
        assertThat(RESTRAINT.quietUntil(Notice.ISSUED, NIGHT)).contains(MORNING);
        assertThat(RESTRAINT.quietUntil(Notice.ISSUED, NOON)).isEmpty();
    }

    @Test
    void while_there_is_room_nothing_waits() {
        assertThat(RESTRAINT.fullUntil(Notice.ISSUED, List.of(NOON))).isEmpty();
    }

    @Test
    void over_the_measure_it_waits_until_the_oldest_that_fills_it_is_an_hour_old() {
        assertThat(RESTRAINT.fullUntil(Notice.ISSUED, List.of(NOON, NOON.plusSeconds(60))))
                .contains(NOON.plusSeconds(3_600));
        assertThat(RESTRAINT.fullUntil(Notice.ISSUED, List.of(NOON.plusSeconds(120), NOON, NOON.plusSeconds(60))))
                .contains(NOON.plusSeconds(3_660));
    }

    @ParameterizedTest
    @EnumSource(
            value = Notice.class,
            names = {"INVITATION", "TRANSACTION_CODE"})
    void a_code_never_waits_for_room(Notice code) {
        assertThat(RESTRAINT.fullUntil(code, List.of(NOON, NOON, NOON))).isEmpty();
        assertThat(Restraint.counted(code)).isFalse();
    }

    @Test
    void even_something_urgent_waits_for_room() {
        assertThat(RESTRAINT.fullUntil(Notice.LOCKED, List.of(NOON, NOON))).isPresent();
    }
}
