package kr.civilid.registry.status.postgres;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.events.delivery.BulkSql;
import org.hibernate.reactive.mutiny.Mutiny;

/// A row for each copy, as they were kept before `credential_status`, and as a replica of before still writes them.
/// They say nothing of the credential, so each is moved when its credential is heard of.
final class EntriesOfBefore {

    private static final String TAKE = """
            with taken as (
                delete from status_entry e using unnest(cast(cast(:indices as text) as integer[])) as n (idx)
                where e.list = :list and e.idx = n.idx returning e.*)
            select cast(array[idx] as text), value, revoked, suspended_at, renewal_due_at, resumed_at, change
            from taken""";

    /// By index; deletes what it returns.
    static Uni<Map<Integer, StatusGroup>> take(Mutiny.Session session, int list, Stream<Integer> indices) {
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter("list", list)
                .setParameter("indices", BulkSql.array(indices))
                .getResultList()
                .map(found -> found.stream()
                        .map(columns -> StatusGroup.of(Arrays.asList(columns)))
                        .collect(toMap(group -> group.indices().getFirst(), group -> group)));
    }

    private EntriesOfBefore() {}
}
