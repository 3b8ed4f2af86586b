package kr.civilid.notification.delivery.postgres;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import org.hibernate.reactive.mutiny.Mutiny;

/// The keys of those whom texts are for, as they rest. Every call joins the transaction of its caller.
@ApplicationScoped
class Persons {

    /// Of two who make a key for one person at once, the first one's stands.
    static final String REGISTER = """
            insert into person (id, personal_key, master_key) values (:person, :key, :master) on conflict do nothing""";

    /// An issuance of which nobody told whose it is stands for its person.
    private static final String WHOM = """
            select w.id, p.id as known, p.personal_key, p.master_key
            from (select coalesce((select person_id from issuance_agency where issuance_id = :issuance), :issuance) as id) w
            left join person p on p.id = w.id""";

    private static final String KEY = "select id, personal_key, master_key from person where id = :person";

    /// Also those under which something about the issuance was closed before it was told whose it is.
    private static final String DESTROY = """
            insert into person (id, personal_key, master_key)
            select w.id, '', 'erased' from (
                select cast(:person as uuid) as id
                union select person_id from message where issuance_id = :issuance and person_id is not null) w
            on conflict (id) do update set personal_key = '', master_key = 'erased'""";

    private final PersonalVault vault;

    Persons(PersonalVault vault) {
        this.vault = vault;
    }

    /// The key of the issuance's person; made where there is none yet.
    Uni<PersonKey> whom(IssuanceId issuanceId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WHOM, Object[].class)
                        .setParameter("issuance", issuanceId.value())
                        .getSingleResult())
                .flatMap(row -> key(row, 1)
                        .map(key -> Uni.createFrom().item(key))
                        .orElseGet(() -> register(new PersonId((UUID) row[0])).chain(() -> whom(issuanceId))));
    }

    Uni<Optional<PersonKey>> key(UUID person) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEY, Object[].class)
                        .setParameter("person", person)
                        .getResultList())
                .map(found -> found.stream().findFirst().flatMap(row -> key(row, 0)));
    }

    Uni<Void> destroyKeys(IssuanceId issuanceId, PersonId person) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DESTROY)
                        .setParameter("person", person.value())
                        .setParameter("issuance", issuanceId.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Integer> register(PersonId person) {
        return vault.newKey(person)
                .flatMap(key -> Panache.getSession()
                        .flatMap(session -> registering(session.createNativeQuery(REGISTER), key)
                                .executeUpdate()));
    }

    /// Fills in [#REGISTER], also as a part of another statement.
    static <T> Mutiny.Query<T> registering(Mutiny.Query<T> statement, PersonKey key) {
        return statement
                .setParameter("person", key.person().value())
                .setParameter("key", key.wrapped().box())
                .setParameter("master", key.wrapped().masterKey());
    }

    /// From `id, personal_key, master_key`, the first of them at `at`; empty where an outer join found no person.
    static Optional<PersonKey> key(Object[] row, int at) {
        return Optional.ofNullable((UUID) row[at])
                .map(id -> new PersonKey(new PersonId(id), new Wrapped((String) requireNonNull(row[at + 2]), (byte[])
                        requireNonNull(row[at + 1]))));
    }
}
