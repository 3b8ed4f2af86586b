package kr.civilid.registry.status.postgres;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.events.delivery.BulkSql;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The entries of a list, read in one statement and written in two: thousands change with one personnel order. Whoever
/// calls holds the lock of the list, so that an entry that was not found does not come up meanwhile.
final class StatusEntryRows {

    private static final String READ = """
            select e.idx, e.value, e.revoked, e.suspended_at, e.renewal_due_at, e.resumed_at, e.change
            from unnest(cast(cast(:indices as text) as integer[])) as n (idx)
            join status_entry e on e.list = :list and e.idx = n.idx""";
    /// As columns: a JSON object for each row costs the database as much as the change.
    private static final String GIVEN = """
            unnest(cast(cast(:idx as text) as integer[]), cast(cast(:value as text) as smallint[]),
                cast(cast(:revoked as text) as boolean[]), cast(cast(:suspended as text) as timestamptz[]),
                cast(cast(:renewal as text) as timestamptz[]), cast(cast(:resumed as text) as timestamptz[]),
                cast(cast(:change as text) as bigint[]))
            as n (idx, value, revoked, suspended_at, renewal_due_at, resumed_at, change)""";
    private static final String ADD =
            "insert into status_entry (list, idx, value, revoked, suspended_at, renewal_due_at, resumed_at, change)"
                    + " select cast(:list as integer), n.* from " + GIVEN;
    private static final String CHANGE = """
            update status_entry e set value = n.value, revoked = n.revoked, suspended_at = n.suspended_at,
                renewal_due_at = n.renewal_due_at, resumed_at = n.resumed_at, change = n.change
            from %s where e.list = :list and e.idx = n.idx""".formatted(GIVEN);

    /// By index; an entry not heard of before is missing.
    static Uni<Map<Integer, StatusEntryRow>> of(Mutiny.Session session, int list, Collection<Integer> indices) {
        return session.createNativeQuery(READ, Object[].class)
                .setParameter("list", list)
                .setParameter("indices", BulkSql.array(indices.stream()))
                .getResultList()
                .map(found -> found.stream().map(StatusEntryRow::of).collect(toMap(StatusEntryRow::idx, row -> row)));
    }

    /// `known` are the indices of those that are there already.
    static Uni<Void> write(
            Mutiny.Session session, int list, Collection<StatusEntryRow> rows, Collection<Integer> known) {
        var there = rows.stream().filter(row -> known.contains(row.idx())).toList();
        var fresh = rows.stream().filter(row -> !known.contains(row.idx())).toList();
        return run(session, CHANGE, list, there).chain(() -> run(session, ADD, list, fresh));
    }

    private static Uni<Void> run(Mutiny.Session session, String statement, int list, List<StatusEntryRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter("list", list)
                        .setParameter("idx", column(rows, StatusEntryRow::idx))
                        .setParameter("value", column(rows, StatusEntryRow::value))
                        .setParameter("revoked", column(rows, StatusEntryRow::revoked))
                        .setParameter("suspended", column(rows, StatusEntryRow::suspendedAt))
                        .setParameter("renewal", column(rows, StatusEntryRow::renewalDueAt))
                        .setParameter("resumed", column(rows, StatusEntryRow::resumedAt))
                        .setParameter("change", column(rows, StatusEntryRow::change))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static String column(List<StatusEntryRow> rows, Function<StatusEntryRow, @Nullable Object> of) {
        return BulkSql.array(rows.stream().map(of));
    }

    private StatusEntryRows() {}
}
