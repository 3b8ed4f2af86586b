package kr.civilid.approval.decision.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kr.civilid.approval.decision.domain.WorkingDays;
import org.jboss.logging.Logger;

/// Tells when the list of holidays ends: a year that it lacks has none, so that deadlines would fall on holidays and
/// nobody would notice. Those of a year are published by the middle of the year before, and from then on wanted here.
@ApplicationScoped
public class WatchHolidays {

    private static final Logger LOG = Logger.getLogger(WatchHolidays.class);
    private static final Period AHEAD = Period.ofMonths(6);

    private final WorkingDays calendar;
    private final Clock clock;

    WatchHolidays(WorkingDays calendar, Clock clock, MeterRegistry meters) {
        this.calendar = calendar;
        this.clock = clock;
        meters.gauge("civilid.holidays.missing", this, watch -> watch.missing().isPresent() ? 1 : 0);
    }

    @Scheduled(every = "P1D")
    void daily() {
        missing()
                .ifPresent(year -> LOG.warnf(
                        "holidays of %d are not known and count as working days: give civilid.holidays a newer list",
                        year));
    }

    /// The first year, this one or that of six months ahead, whose holidays the list lacks.
    OptionalInt missing() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
        return IntStream.rangeClosed(today.getYear(), today.plus(AHEAD).getYear())
                .filter(year -> !calendar.knows(year))
                .findFirst();
    }
}
