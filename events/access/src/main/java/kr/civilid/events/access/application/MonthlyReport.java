package kr.civilid.events.access.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a month's records come to. Hours and days are those of Asia/Seoul.
public record MonthlyReport(
        long records,
        long persons,
        List<OfAct> byAct,
        List<OfVisitor> byVisitor,
        List<OfDay> byDay,
        List<OfHour> byHour,
        List<OfPerson> mostRead,
        OutsideHours outsideHours,
        List<Download> downloads,
        @Nullable Chain chain,
        @Nullable LastAnchor anchor) {

    public record OfAct(String act, long records) {}

    /// The hundred with the most records.
    public record OfVisitor(String who, String client, String roles, long records, long persons) {}

    public record OfDay(LocalDate day, long records) {}

    public record OfHour(int hour, long records) {}

    /// The ten persons whose data was accessed most.
    public record OfPerson(UUID personId, long records, long visitors) {}

    /// Of people, not of systems: on a Saturday or Sunday, or not between the hours of work.
    public record OutsideHours(long records, List<OfVisitor> byVisitor) {}

    public record Download(Instant at, String who, String act, String why) {}

    /// What the last check of this month's chain found; absent until there was one.
    public record Chain(
            Instant checkedAt,
            long lanes,
            long records,
            long faults,
            @Nullable String firstFault) {}

    /// The newest anchor of all: kept with the report, it shows later whether anything from before it was set back.
    public record LastAnchor(long number, Instant at, String hash) {}
}
