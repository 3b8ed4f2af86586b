package kr.civilid.issuance.credential.postgres;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Holds;
import kr.civilid.issuance.credential.domain.Transition;

/// IDs in PostgreSQL. One or a thousand take the same number of statements.
@ApplicationScoped
class PostgresCredentials implements Credentials {

    private static final String GIVEN =
            "(select cast(id as uuid) from json_array_elements_text(cast(?1 as json)) as g (id))";
    private static final String LIVE =
            " from credential c where c.person_id in " + GIVEN + " and not c.revoked order by c.person_id for update";
    private static final String LOCK = "select cast(count(*) as text) from (select c.id" + LIVE + ") as locked";
    private static final String LOCKED = "select cast(row_to_json(c) as text)" + LIVE;
    private static final String HOLDS =
            "select cast(row_to_json(h) as text) from credential_hold h where h.credential_id in " + GIVEN;
    /// Without the lock, ID and holds are read in one statement: between two, the one that ends the ID may commit.
    private static final String SEEN = """
            select cast(json_build_object('row', row_to_json(c), 'holds', (
                select coalesce(json_agg(row_to_json(h)), '[]') from credential_hold h where h.credential_id = c.id))
                as text)
            from credential c where c.person_id in %s and not c.revoked order by c.person_id""".formatted(GIVEN);

    private static final String STATUSES = """
            select cast(json_build_object('credential', credential_id, 'uri', status_uri,
                'indices', json_agg(idx order by idx)) as text)
            from signing_intent where state = 'ISSUED' and credential_id in %s
            group by credential_id, status_uri order by credential_id, status_uri""".formatted(GIVEN);

    private final CredentialJournal journal;

    PostgresCredentials(CredentialJournal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<List<Credential.Live>> ofAll(Collection<PersonId> persons) {
        return Panache.withSession(() -> BulkSql.read(SEEN, values(persons), Seen.class))
                .map(found -> found.stream().map(Seen::held).toList());
    }

    private record Seen(CredentialRow row, List<HoldRow> holds) {

        Credential.Live held() {
            return PostgresCredentials.held(row, byCredential(holds));
        }
    }

    @Override
    public Uni<List<Credential.Live>> lockAll(Collection<PersonId> persons) {
        // Twice: where the first had to wait for a reissue to end, only a second look sees the new ID.
        return BulkSql.read(LOCK, values(persons), Long.class)
                .chain(() -> read(LOCKED, persons))
                .flatMap(PostgresCredentials::withHolds);
    }

    /// The copies of one ID in one list.
    private record Copies(UUID credential, URI uri, List<Integer> indices) {

        private Stream<StatusReference> entries() {
            return indices.stream().map(index -> new StatusReference(uri, index));
        }
    }

    @Override
    public Uni<Map<CredentialId, List<StatusReference>>> statusesOf(Collection<CredentialId> ids) {
        var values = ids.stream().map(CredentialId::value).toList();
        return BulkSql.read(STATUSES, values, Copies.class)
                .map(found -> found.stream()
                        .collect(groupingBy(
                                copies -> new CredentialId(copies.credential()),
                                flatMapping(Copies::entries, toList()))));
    }

    @Override
    public Uni<Void> saveAll(List<? extends Transition<?>> steps, String by) {
        return steps.isEmpty() ? Uni.createFrom().voidItem() : journal.write(steps, by);
    }

    private static Uni<List<CredentialRow>> read(String query, Collection<PersonId> persons) {
        return BulkSql.read(query, values(persons), CredentialRow.class);
    }

    private static List<UUID> values(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }

    private static Uni<List<Credential.Live>> withHolds(List<CredentialRow> rows) {
        var suspended = rows.stream()
                .filter(row -> row.state() == CredentialRow.State.SUSPENDED)
                .map(CredentialRow::id)
                .toList();
        var holds = suspended.isEmpty()
                ? Uni.createFrom().item(List.<HoldRow>of())
                : BulkSql.read(HOLDS, suspended, HoldRow.class);
        return holds.map(PostgresCredentials::byCredential)
                .map(found -> rows.stream().map(row -> held(row, found)).toList());
    }

    private static Credential.Live held(CredentialRow row, Map<UUID, Holds> holds) {
        return (Credential.Live) row.held(holds.getOrDefault(row.id(), Holds.NONE));
    }

    private static Map<UUID, Holds> byCredential(List<HoldRow> rows) {
        return rows.stream()
                .collect(groupingBy(
                        HoldRow::credentialId, mapping(HoldRow::held, collectingAndThen(toList(), Holds::new))));
    }
}
