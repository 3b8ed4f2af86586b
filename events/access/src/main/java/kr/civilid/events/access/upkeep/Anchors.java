package kr.civilid.events.access.upkeep;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import kr.civilid.events.access.chain.Anchor;
import kr.civilid.events.access.chain.Seal;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/// Says how far each lane has come, in the database and in the log. Whoever sets lanes and records back to what they
/// once were meets the anchors, and whoever sets those back, too, meets the log.
@Singleton
public class Anchors {

    private static final Logger LOG = Logger.getLogger(Anchors.class);
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('access_anchor'))";
    private static final String LAST = """
            select number || ' ' || encode(hash, 'hex') from access_anchor order by number desc limit 1""";
    private static final String GROWN = """
            select lane || ' ' || seq || ' ' || encode(head, 'hex') from access_lane l
            where dropped_at is null
              and seq > coalesce((select max(m.seq) from access_anchor_lane m where m.lane = l.lane), 0)
            order by lane""";
    private static final String WRITE = """
            with anchored as (
                insert into access_anchor (number, at, key_id, previous, hash)
                values (:number, :at, :key, decode(:previous, 'hex'), decode(:hash, 'hex')))
            insert into access_anchor_lane (number, lane, seq, head)
            select :number, cast(split_part(m, ' ', 1) as bigint), cast(split_part(m, ' ', 2) as bigint),
                   decode(split_part(m, ' ', 3), 'hex')
            from string_to_table(:marks, ',') m""";

    private final Seal seal;
    private final Clock clock;

    Anchors(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    @Scheduled(every = "${civilid.access-records.anchor:PT10M}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> drop() {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALONE, Boolean.class)
                        .getSingleResult()
                        .flatMap(alone ->
                                alone ? behindLast(session) : Uni.createFrom().voidItem())));
    }

    private Uni<Void> behindLast(Mutiny.Session session) {
        return session.createNativeQuery(LAST, String.class)
                .getResultList()
                .flatMap(last -> session.createNativeQuery(GROWN, String.class)
                        .getResultList()
                        .flatMap(grown ->
                                grown.isEmpty() ? Uni.createFrom().voidItem() : write(session, next(last), grown)));
    }

    private Anchor next(List<String> last) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (last.isEmpty()) {
            return new Anchor(1, at, seal.keyId(), Seal.NOTHING, Seal.NOTHING);
        }
        var parts = last.getFirst().split(" ", -1);
        return new Anchor(Long.parseLong(parts[0]) + 1, at, seal.keyId(), parts[1], Seal.NOTHING);
    }

    private Uni<Void> write(Mutiny.Session session, Anchor next, List<String> grown) {
        var hash = seal.of(next, grown.stream().map(Anchors::mark).toList());
        return session.createNativeQuery(WRITE)
                .setParameter("number", next.number())
                .setParameter("at", next.at())
                .setParameter("key", next.keyId())
                .setParameter("previous", next.previous())
                .setParameter("hash", hash)
                .setParameter("marks", grown.stream().collect(Collectors.joining(",")))
                .executeUpdate()
                .invoke(() -> LOG.infof("access records anchored: %d %s", next.number(), hash))
                .replaceWithVoid();
    }

    private static Anchor.Mark mark(String grown) {
        var parts = grown.split(" ", -1);
        return new Anchor.Mark(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
}
