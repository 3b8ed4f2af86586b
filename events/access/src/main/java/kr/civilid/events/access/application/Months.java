package kr.civilid.events.access.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// Months as Korea's calendar has them, named by their first day.
public final class Months {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, SEOUL).withDayOfMonth(1);
    }

    public static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(SEOUL).toInstant();
    }

    private Months() {}
}
