package kr.civilid.approval.acting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// From one day until another, both included; days of Korea.
public record Days(LocalDate from, LocalDate until) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public Days {
        if (until.isBefore(from)) {
            throw new PeriodUnfit();
        }
    }

    /// The day it is in Korea at `now`.
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, SEOUL);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(Days other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
