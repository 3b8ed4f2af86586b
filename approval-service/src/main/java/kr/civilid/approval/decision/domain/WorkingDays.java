package kr.civilid.approval.decision.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/// The days on which Korean offices work: neither Saturday, Sunday nor a public holiday.
public record WorkingDays(Set<LocalDate> holidays) {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /// `lines` as in `holidays.csv`: a date, a comma, its name; a first line with the names of the columns.
    public static WorkingDays read(Stream<String> lines) {
        return new WorkingDays(lines.skip(1)
                .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                .collect(java.util.stream.Collectors.toSet()));
    }

    /// Whether the holidays of that year are among them; no year is without.
    public boolean knows(int year) {
        return holidays.stream().anyMatch(day -> day.getYear() == year);
    }

    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /// When the last of `days` working days after that of `from` is over.
    public Instant endOf(int days, Instant from) {
        return day(days, from).plusDays(1).atStartOfDay(SEOUL).toInstant();
    }

    /// The morning of the last of `days` working days after that of `from`.
    public Instant morningOf(int days, Instant from) {
        return day(days, from).atTime(MORNING).atZone(SEOUL).toInstant();
    }

    private LocalDate day(int days, Instant from) {
        return LocalDate.ofInstant(from, SEOUL)
                .plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(this::includes)
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }
}
