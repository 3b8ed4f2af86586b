package kr.civilid.events.delivery.upkeep;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kr.civilid.events.catalog.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Forgets what no topic can need again.
///
/// The topics that are kept for good hold nothing sealed and must be rebuildable for good: `credential.v1` keeps every
/// row, the compacted `registry.v1` the last of each key.
@Singleton
class Retention {

    private static final String OUTBOX = """
            delete from outbox where id in (
                select id from outbox o
                 where published_at < :before and topic <> :whole
                   and (topic <> :compacted or exists (
                        select 1 from outbox n where n.topic = o.topic and n.key = o.key and n.id > o.id))
                 order by published_at limit 5000)
            """;
    private static final String INBOX = """
            delete from inbox where event_id in (
                select event_id from inbox where received_at < :before and topic not in (:whole, :compacted)
                 order by received_at limit 5000)
            """;

    private final Clock clock;
    private final Duration outbox;
    private final Duration inbox;

    Retention(
            Clock clock,
            @ConfigProperty(name = "civilid.outbox.keep", defaultValue = "P7D") Duration outbox,
            @ConfigProperty(name = "civilid.inbox.keep", defaultValue = "P90D") Duration inbox) {
        // What can be sent again must be known again: an inbox that forgets first would handle events twice.
        if (inbox.compareTo(outbox.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("civilid.inbox.keep must be at least twice civilid.outbox.keep");
        }
        this.clock = clock;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Scheduled(cron = "${civilid.outbox.purge:0 30 3 * * ?}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return emptied(OUTBOX, outbox).chain(() -> emptied(INBOX, inbox));
    }

    /// In pieces, each well below the statement timeout.
    private Uni<Void> emptied(String piece, Duration keep) {
        var before = clock.instant().minus(keep);
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(piece)
                                .setParameter("before", before)
                                .setParameter("whole", Topics.CREDENTIAL)
                                .setParameter("compacted", Topics.REGISTRY)
                                .executeUpdate())))
                .repeat()
                .whilst(deleted -> deleted > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
