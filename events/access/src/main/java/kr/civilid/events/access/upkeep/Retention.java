package kr.civilid.events.access.upkeep;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.civilid.events.access.application.Months;
import kr.civilid.events.access.chain.ChainKeys;
import kr.civilid.events.access.chain.Lane;
import kr.civilid.events.access.chain.Seal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/// Lets a month go as a whole once its last day is old enough. Its lanes stay, each with its last hash and a seal: what
/// the service let go is told apart from what somebody took.
@Singleton
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String OLD = """
            select right(c.relname, 7) from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = cast('access_ledger' as regclass) and right(c.relname, 7) < :first order by 1""";
    private static final String LANES = """
            select lane || ' ' || seq || ' ' || encode(head, 'hex') || ' ' || key_id from access_lane
            where month = :month and dropped_at is null for update""";
    private static final String SEAL = """
            update access_lane set dropped_at = :at, dropped_seal = decode(:seal, 'hex') where lane = :lane""";
    private static final String UNCHAINED = "select cast(access_forget_unchained(:before) as text)";

    private final ChainKeys keys;
    private final Seal seal;
    private final Clock clock;
    private final Period keep;

    public Retention(
            ChainKeys keys,
            Seal seal,
            Clock clock,
            @ConfigProperty(name = "civilid.access-records.keep", defaultValue = "P2Y") Period keep) {
        if (keep.toTotalMonths() < 12) {
            throw new IllegalArgumentException("civilid.access-records.keep must be at least P1Y");
        }
        this.keys = keys;
        this.seal = seal;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(
            cron = "${civilid.access-records.forget:0 40 3 * * ?}",
            timeZone = "Asia/Seoul",
            concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> forget() {
        // The month of that day still has days that are younger.
        var first = Months.of(clock.instant().atZone(Months.SEOUL).minus(keep).toInstant());
        return Panache.withSession(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(OLD, String.class)
                                .setParameter("first", name(first))
                                .getResultList()))
                .onItem()
                .transformToMulti(old -> Multi.createFrom().iterable(old))
                .onItem()
                .transformToUniAndConcatenate(this::forget)
                .collect()
                .last()
                .chain(() -> Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(UNCHAINED, String.class)
                                .setParameter(
                                        "before",
                                        first.atStartOfDay(Months.SEOUL).toInstant())
                                .getResultList())))
                .replaceWithVoid();
    }

    private static String name(LocalDate month) {
        return "%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private Uni<Void> forget(String name) {
        var month = LocalDate.parse(name.replace('_', '-') + "-01");
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.withTransaction(() -> Panache.getSession()
                        .call(session -> session.createNativeQuery("set local lock_timeout = 1000")
                                .executeUpdate())
                        .flatMap(session -> session.createNativeQuery(LANES, String.class)
                                .setParameter("month", month)
                                .getResultList()
                                .flatMap(rows -> seal(
                                        session,
                                        rows.stream()
                                                .map(row -> lane(month, row))
                                                .toList(),
                                        at))
                                .chain(() -> session.createNativeQuery("drop table access_ledger_" + name)
                                        .executeUpdate())))
                .invoke(() -> LOG.infof("access records of %s are old enough and gone", name))
                .replaceWithVoid();
    }

    private Uni<Void> seal(Mutiny.Session session, List<Lane> lanes, java.time.Instant at) {
        return Multi.createFrom()
                .iterable(lanes)
                .onItem()
                .transformToUniAndConcatenate(lane -> session.createNativeQuery(SEAL)
                        .setParameter("at", at)
                        .setParameter("seal", sealOf(lane).ofDropped(lane, at))
                        .setParameter("lane", lane.lane())
                        .executeUpdate())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// With the key that its records were sealed with, while that is still known.
    private Seal sealOf(Lane lane) {
        return keys.named(lane.keyId())
                .map(seal::with)
                .orElseThrow(() -> new IllegalStateException(
                        "the key %s of the access records is needed until its last month is gone"
                                .formatted(lane.keyId())));
    }

    private static Lane lane(LocalDate month, String row) {
        var parts = row.split(" ", -1);
        return new Lane(Long.parseLong(parts[0]), month, parts[3], Long.parseLong(parts[1]), parts[2]);
    }
}
