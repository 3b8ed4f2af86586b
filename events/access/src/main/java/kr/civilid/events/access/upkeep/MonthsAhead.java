package kr.civilid.events.access.upkeep;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.civilid.events.access.application.Months;

/// Makes this month's partition and the next two, at the start and four times a day. A writer that finds none all the
/// same makes it, but then others of the first moment of a month wait for it.
@Singleton
public class MonthsAhead {

    private static final String MAKE = """
            select cast(access_month(cast(month as date)) as text)
            from generate_series(cast(:month as timestamp), cast(:month as timestamp) + interval '2 months',
                    interval '1 month') month""";

    private final Clock clock;

    MonthsAhead(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "${civilid.access-records.months:PT6H}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> make() {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MAKE, String.class)
                        .setParameter("month", Months.of(clock.instant()).atStartOfDay())
                        .getResultList())
                .replaceWithVoid());
    }
}
