package kr.civilid.registry.status.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.delivery.BulkSql;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The copies in a list, read in one statement and written in three at most: thousands of credentials change with one
/// personnel order. Whoever calls holds the lock of the list, so that what was not found does not come up meanwhile.
final class CredentialStatusRows {

    private static final String READ = """
            select c.credential_id, c.part, cast(c.indices as text), c.value, c.revoked, c.suspended_at,
                c.renewal_due_at, c.resumed_at, c.change
            from unnest(cast(cast(:ids as text) as uuid[])) as n (id)
            join credential_status c on c.list = :list and c.credential_id = n.id""";
    /// As columns: a JSON object for each row costs the database as much as the change.
    private static final String GIVEN = """
            unnest(cast(cast(:credential as text) as uuid[]), cast(cast(:part as text) as integer[]),
                cast(cast(:indices as text) as text[]), cast(cast(:value as text) as smallint[]),
                cast(cast(:revoked as text) as boolean[]), cast(cast(:suspended as text) as timestamptz[]),
                cast(cast(:renewal as text) as timestamptz[]), cast(cast(:resumed as text) as timestamptz[]),
                cast(cast(:change as text) as bigint[]))
            as n (credential_id, part, indices, value, revoked, suspended_at, renewal_due_at, resumed_at, change)""";
    private static final String ADD = """
            insert into credential_status (list, credential_id, part, indices, value, revoked, suspended_at,
                renewal_due_at, resumed_at, change)
            select cast(:list as integer), n.credential_id, n.part, cast(n.indices as integer[]), n.value, n.revoked,
                n.suspended_at, n.renewal_due_at, n.resumed_at, n.change
            from %s""".formatted(GIVEN);
    private static final String CHANGE = """
            update credential_status c set indices = cast(n.indices as integer[]), value = n.value,
                revoked = n.revoked, suspended_at = n.suspended_at, renewal_due_at = n.renewal_due_at,
                resumed_at = n.resumed_at, change = n.change
            from %s where c.list = :list and c.credential_id = n.credential_id and c.part = n.part""".formatted(GIVEN);
    private static final String DROP = """
            delete from credential_status c
            using %s where c.list = :list and c.credential_id = n.credential_id and c.part = n.part""".formatted(GIVEN);

    /// By credential; one not heard of before is missing.
    static Uni<Map<UUID, List<CredentialStatusRow>>> of(
            Mutiny.Session session, int list, Collection<CredentialId> ids) {
        return session.createNativeQuery(READ, Object[].class)
                .setParameter("list", list)
                .setParameter("ids", BulkSql.array(ids.stream()))
                .getResultList()
                .map(found -> found.stream()
                        .map(CredentialStatusRow::of)
                        .collect(groupingBy(CredentialStatusRow::credentialId)));
    }

    static Uni<Void> write(Mutiny.Session session, int list, Rewriting rewriting) {
        return run(session, CHANGE, list, rewriting.changed())
                .chain(() -> run(session, ADD, list, rewriting.added()))
                .chain(() -> run(session, DROP, list, rewriting.dropped()));
    }

    private static Uni<Void> run(Mutiny.Session session, String statement, int list, List<CredentialStatusRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter("list", list)
                        .setParameter("credential", column(rows, CredentialStatusRow::credentialId))
                        .setParameter("part", column(rows, CredentialStatusRow::part))
                        .setParameter("indices", column(rows, row -> row.group().array()))
                        .setParameter("value", column(rows, row -> row.group().value()))
                        .setParameter("revoked", column(rows, row -> row.group().revoked()))
                        .setParameter(
                                "suspended", column(rows, row -> row.group().suspendedAt()))
                        .setParameter("renewal", column(rows, row -> row.group().renewalDueAt()))
                        .setParameter("resumed", column(rows, row -> row.group().resumedAt()))
                        .setParameter("change", column(rows, row -> row.group().change()))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static String column(List<CredentialStatusRow> rows, Function<CredentialStatusRow, @Nullable Object> of) {
        return BulkSql.array(rows.stream().map(of));
    }

    private CredentialStatusRows() {}
}
