package kr.civilid.events.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/// Which events have entered. Every call joins the transaction of its caller.
@Singleton
class Ledger {

    enum Entry {
        KNOWN,
        NEW,
        BEHIND_PARKED
    }

    private static final String ENTER = """
            with entered as (
                insert into inbox (event_id, topic, received_at) values (:event, :topic, :now)
                on conflict do nothing returning 1)
            select case when not exists (select 1 from entered) then 0
                        when exists (select 1 from parked where topic = :topic and key = :key) then 2
                        else 1 end
            """;

    private final Clock clock;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /// Remembers the event. A second delivery waits here for the end of the first, and is then `KNOWN`.
    Uni<Entry> enter(UUID eventId, Arrival arrival) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ENTER, Integer.class)
                        .setParameter("event", eventId)
                        .setParameter("topic", arrival.topic())
                        .setParameter("key", arrival.key())
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .map(code -> switch (code) {
                    case 0 -> Entry.KNOWN;
                    case 1 -> Entry.NEW;
                    default -> Entry.BEHIND_PARKED;
                });
    }
}
