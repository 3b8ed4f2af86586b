package kr.civilid.events.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.Event;
import org.jspecify.annotations.Nullable;

/// Announces many events in one statement; what [Outbox] says of order and transaction holds here too.
@ApplicationScoped
public class BulkOutbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, sequence, payload, at, trace_parent, causation_id)
            select event, topic, key, type, sequence, convert_to(payload, 'UTF8'), at, trace, cause
            from json_to_recordset(cast(cast(?1 as text) as json)) as e (place integer, event uuid, topic text, key text, type text,
                sequence bigint, payload text, at timestamptz, trace text, cause uuid)
            order by place""";

    /// `sequence` is the version of the aggregate after the change that `event` tells of.
    public record Entry(Event event, long sequence) {}

    private record Row(
            int place,
            UUID event,
            String topic,
            String key,
            String type,
            long sequence,
            String payload,
            Instant at,
            @Nullable String trace,
            @Nullable UUID cause) {

        static Row of(int place, OutboxRow row) {
            var payload = new String(row.payload, StandardCharsets.UTF_8);
            return new Row(
                    place,
                    row.eventId,
                    row.topic,
                    row.key,
                    row.type,
                    row.sequence,
                    payload,
                    row.at,
                    row.traceParent,
                    row.causationId);
        }
    }

    /// Must be called inside a transaction. The events leave in the order of the list.
    public Uni<Void> announce(List<Entry> entries) {
        var cause = Causation.current();
        var rows = new java.util.ArrayList<Row>();
        for (var entry : entries) {
            rows.add(Row.of(rows.size(), OutboxRow.of(entry.event(), entry.sequence(), cause)));
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, BulkSql.json(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
