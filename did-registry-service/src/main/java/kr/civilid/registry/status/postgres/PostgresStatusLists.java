package kr.civilid.registry.status.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.registry.status.application.ListAddress;
import kr.civilid.registry.status.application.StatusLists;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.StatusToken;
import kr.civilid.registry.status.domain.StatusValue;
import org.hibernate.reactive.mutiny.Mutiny;

/// A list's row is locked before what it shows is read or its token is replaced.
@ApplicationScoped
class PostgresStatusLists implements StatusLists {

    private final Outbox outbox;
    private final ListAddress address;

    PostgresStatusLists(Outbox outbox, ListAddress address) {
        this.outbox = outbox;
        this.address = address;
    }

    @Override
    public Uni<Void> open(int n) {
        return inTransaction(session -> insert(session, n).replaceWithVoid());
    }

    @Override
    public Uni<Void> hear(int n, Map<CredentialId, List<News>> news) {
        return inTransaction(session -> insert(session, n)
                .chain(() -> lock(session, n))
                .chain(list -> rewriting(session, list, news).chain(rewriting -> {
                    if (rewriting.shows(list.changes + 1)) {
                        list.changes++;
                    }
                    return CredentialStatusRows.write(session, n, rewriting);
                })));
    }

    private static Uni<Rewriting> rewriting(
            Mutiny.Session session, StatusListRow list, Map<CredentialId, List<News>> news) {
        var indices = news.values().stream().flatMap(List::stream).flatMap(each -> each.indices().stream());
        return CredentialStatusRows.of(session, list.n, news.keySet())
                .chain(known -> EntriesOfBefore.take(session, list.n, indices)
                        .map(before -> Rewriting.of(known, before, news, list.changes + 1)));
    }

    @Override
    public Uni<List<Integer>> due(Instant expiry) {
        return inTransaction(session -> session.createNativeQuery("""
                        select l.n from status_list l left join status_token t on t.list = l.n
                        where t.list is null or t.shows < l.changes or t.expires_at < :expiry order by l.n""", Integer.class)
                .setParameter("expiry", expiry)
                .getResultList());
    }

    @Override
    public Uni<Changes> since(int n, long shown) {
        // The count first: what commits between the two reads is then read once more later, and never skipped.
        return inTransaction(session -> session.find(StatusListRow.class, n)
                .chain(list -> session.createNativeQuery("""
                                select cast(indices as text), value from credential_status
                                where list = :n and change > :shown
                                union all
                                select cast(array[idx] as text), value from status_entry
                                where list = :n and change > :shown""", Object[].class)
                        .setParameter("n", n)
                        .setParameter("shown", shown)
                        .getResultList()
                        .map(rows -> new Changes(list.changes, values(rows)))));
    }

    @Override
    public Uni<Optional<StatusToken>> publish(
            int n, long shows, StatusToken.Signed signed, Instant issuedAt, Instant expiresAt) {
        return inTransaction(session -> lock(session, n)
                .chain(() -> session.find(StatusTokenRow.class, n))
                .chain(found -> {
                    var row = Optional.ofNullable(found).orElseGet(StatusTokenRow::new);
                    if (row.version > 0
                            && (row.shows > shows || row.shows == shows && !row.issuedAt.isBefore(issuedAt))) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    row.list = n;
                    row.version++;
                    row.shows = shows;
                    row.jwt = signed.jwt();
                    row.cwt = signed.cwt();
                    row.issuedAt = issuedAt;
                    row.expiresAt = expiresAt;
                    return session.persist(row)
                            .chain(() -> outbox.announce(
                                    new RegistryEvent.StatusListPublished(
                                            address.of(n), row.version, signed.jwt(), issuedAt),
                                    row.version))
                            .replaceWith(() -> Optional.of(row.held()));
                }));
    }

    @Override
    public Uni<List<StatusToken>> newerThan(Map<Integer, Long> versions) {
        return inTransaction(session -> session.createQuery("select list, version from StatusTokenRow", Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .filter(row -> (long) row[1] > versions.getOrDefault((Integer) row[0], 0L))
                        .map(row -> (Integer) row[0])
                        .toList())
                .chain(newer -> newer.isEmpty()
                        ? Uni.createFrom().item(List.<StatusToken>of())
                        : session.createQuery("from StatusTokenRow where list in :newer", StatusTokenRow.class)
                                .setParameter("newer", newer)
                                .getResultList()
                                .map(rows ->
                                        rows.stream().map(StatusTokenRow::held).toList())));
    }

    private static <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
    }

    private static Uni<Integer> insert(Mutiny.Session session, int n) {
        return session.createNativeQuery("insert into status_list (n) values (:n) on conflict do nothing")
                .setParameter("n", n)
                .executeUpdate();
    }

    private static Uni<StatusListRow> lock(Mutiny.Session session, int n) {
        return session.find(StatusListRow.class, n, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Map<Integer, StatusValue> values(List<Object[]> rows) {
        var values = new HashMap<Integer, StatusValue>();
        for (var row : rows) {
            var value = StatusValue.of(((Number) row[1]).intValue());
            StatusGroup.indices((String) row[0]).forEach(index -> values.put(index, value));
        }
        return values;
    }
}
