package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.request.application.Persons;
import org.hibernate.reactive.mutiny.Mutiny;

/// Persons in PostgreSQL, found by a keyed hash of the number: the table alone tells nobody who is in it.
@ApplicationScoped
class PostgresPersons implements Persons {

    private final Secret secret;
    private final PersonalVault vault;
    private final Clock clock;

    PostgresPersons(Secret secret, PersonalVault vault, Clock clock) {
        this.secret = secret;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Uni<PersonId> known(String hrSystem, String employeeNumber) {
        return register(PersonId.next(), hrSystem, employeeNumber)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(
                                "select id from person where hr_system = :hrSystem and number_hash = :number"
                                        + " for update",
                                UUID.class)
                        .setParameter("hrSystem", hrSystem)
                        .setParameter("number", numberHash(employeeNumber))
                        .getSingleResultOrNull())
                // Erased while we waited for the lock: whoever has the number from now on is somebody new.
                .flatMap(id -> id == null
                        ? known(hrSystem, employeeNumber)
                        : Uni.createFrom().item(new PersonId(id)));
    }

    @Override
    public Uni<List<PersonId>> numbered(String employeeNumber) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select id from person where number_hash = :number", UUID.class)
                        .setParameter("number", numberHash(employeeNumber))
                        .getResultList())
                .map(ids -> ids.stream().map(PersonId::new).toList()));
    }

    @Override
    public Uni<Boolean> isSame(PersonId person, String ci) {
        return locked(person)
                .flatMap(row -> vault.hash(row.key(), "ci|" + ci).map(hash -> {
                    if (row.ciHash == null) {
                        row.ciHash = Base64.getEncoder().encodeToString(hash);
                        return true;
                    }
                    return MessageDigest.isEqual(Base64.getDecoder().decode(row.ciHash), hash);
                }));
    }

    String numberHash(String employeeNumber) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.mac("employee-number", employeeNumber));
    }

    /// Two requests may name a new number at once: the first one's pseudonym stands.
    Uni<Void> register(PersonId id, String hrSystem, String employeeNumber) {
        return vault.newKey(id)
                .map(PersonKey::wrapped)
                .flatMap(key -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                insert into person (id, hr_system, number_hash, personal_key, master_key, created_at)
                                values (:id, :hrSystem, :number, :key, :master, :at) on conflict do nothing""")
                                .setParameter("id", id.value())
                                .setParameter("hrSystem", hrSystem)
                                .setParameter("number", numberHash(employeeNumber))
                                .setParameter("key", key.box())
                                .setParameter("master", key.masterKey())
                                .setParameter("at", clock.instant())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /// Whoever holds this row decides what opens and ends for this person.
    Uni<PersonRow> locked(PersonId person) {
        return Panache.getSession().flatMap(session -> locked(session, person));
    }

    private static Uni<PersonRow> locked(Mutiny.Session session, PersonId person) {
        return session.find(PersonRow.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
