package kr.civilid.events.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// [Ledger] for many events in one statement. Every call joins the transaction of its caller.
@Singleton
class BulkLedger {

    /// Entered by id and not as they came, so that two who enter the same events do not wait for each other.
    private static final String ENTER = """
            with given as (
                select distinct on (event) event, place, key
                from json_to_recordset(cast(cast(:given as text) as json)) as g (event uuid, place integer, key text)
                order by event, place),
            entered as (
                insert into inbox (event_id, topic, received_at)
                select event, cast(:topic as text), cast(:now as timestamptz) from given order by event
                on conflict do nothing returning event_id)
            select g.place, exists (
                select 1 from parked p where p.topic = cast(:topic as text) and p.key = g.key)
            from given g join entered e on e.event_id = g.event order by g.place""";

    private final Clock clock;

    BulkLedger(Clock clock) {
        this.clock = clock;
    }

    record Known(UUID eventId, String key) {}

    /// An event that had not entered before, by its place among those given.
    record Entered(int place, boolean behindParked) {}

    private record Row(UUID event, int place, String key) {}

    /// Remembers the events and gives the new ones, in the order given; of one given twice the first. Who enters one
    /// at the same time as another waits for the end of that transaction.
    Uni<List<Entered>> enter(String topic, List<Known> events) {
        var rows = new ArrayList<Row>();
        events.forEach(event -> rows.add(new Row(event.eventId(), rows.size(), event.key())));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ENTER, Object[].class)
                        .setParameter("given", BulkSql.json(rows))
                        .setParameter("topic", topic)
                        .setParameter("now", clock.instant())
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new Entered((Integer) row[0], (Boolean) row[1]))
                        .toList());
    }
}
