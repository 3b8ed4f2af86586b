package kr.civilid.verification.decision.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// When a gate admits, in Korean time: from `from` until before `until` on each of `days`. A night that ends the next
/// morning (`until` before `from`) belongs to the day it began on.
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    public Hours {
        days = Set.copyOf(days);
        if (days.isEmpty() || from.equals(until)) {
            throw new IllegalArgumentException("opening hours need a day and a length");
        }
    }

    public boolean include(Instant at) {
        var local = at.atZone(KOREA);
        var time = local.toLocalTime();
        var today = local.getDayOfWeek();
        if (from.isBefore(until)) {
            return days.contains(today) && !time.isBefore(from) && time.isBefore(until);
        }
        return !time.isBefore(from) && days.contains(today) || time.isBefore(until) && days.contains(today.minus(1));
    }
}
