package kr.civilid.notification.delivery.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// The hours, by clocks in Seoul, in which nobody is disturbed without need. None where both ends are the same.
public record QuietHours(LocalTime from, LocalTime until) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /// When they end; empty outside of them.
    Optional<Instant> endAfter(Instant now) {
        var here = now.atZone(SEOUL);
        if (!hold(here.toLocalTime())) {
            return Optional.empty();
        }
        var end = here.with(until);
        return Optional.of((end.isAfter(here) ? end : end.plusDays(1)).toInstant());
    }

    private boolean hold(LocalTime time) {
        var begun = !time.isBefore(from);
        var ended = !time.isBefore(until);
        return from.isAfter(until) ? begun || !ended : begun && !ended;
    }
}
