package kr.civilid.registry.status.postgres;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import kr.civilid.events.delivery.BulkSql;
import org.hibernate.reactive.mutiny.Mutiny;

/// The entries of a list, read in one statement and written in one: thousands change with one personnel order.
final class StatusEntryRows {

    private static final String READ = """
            select cast(row_to_json(e) as text) from status_entry e
            where e.list = :list and e.idx in (
                select cast(json_array_elements_text(cast(cast(:indices as text) as json)) as integer))""";
    private static final String WRITE = """
            insert into status_entry (list, idx, value, revoked, suspended_at, renewal_due_at, resumed_at, change)
            select cast(:list as integer), e.* from json_to_recordset(cast(cast(:rows as text) as json)) as e (%s)
            on conflict (list, idx) do update set value = excluded.value, revoked = excluded.revoked,
                suspended_at = excluded.suspended_at, renewal_due_at = excluded.renewal_due_at,
                resumed_at = excluded.resumed_at, change = excluded.change""".formatted(StatusEntryRow.COLUMNS);

    /// By index; an entry not heard of before is missing.
    static Uni<Map<Integer, StatusEntryRow>> of(Mutiny.Session session, int list, Collection<Integer> indices) {
        return session.createNativeQuery(READ, String.class)
                .setParameter("list", list)
                .setParameter("indices", BulkSql.json(indices))
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> BulkSql.row(row, StatusEntryRow.class))
                        .collect(toMap(StatusEntryRow::idx, row -> row)));
    }

    static Uni<Void> write(Mutiny.Session session, int list, Collection<StatusEntryRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(WRITE)
                        .setParameter("list", list)
                        .setParameter("rows", BulkSql.json(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private StatusEntryRows() {}
}
