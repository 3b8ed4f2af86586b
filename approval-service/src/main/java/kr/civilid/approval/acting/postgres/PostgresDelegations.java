package kr.civilid.approval.acting.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.application.Delegations;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationId;
import kr.civilid.events.catalog.AgencyCode;

/// Delegations as rows; constraints and a trigger hold once more what the domain refuses.
@ApplicationScoped
class PostgresDelegations implements Delegations {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(20260302, :agency) as text)";
    private static final String ELSEWHERE_ONLY = """
            select count(*) > 0 and bool_and(agency <> :agency) from (
                select who_agency as agency from access_ledger where who = :name and who_agency is not null
                union all select agency from delegation where absent_username = :name) as known
            """;

    private final DelegationWords words;

    PostgresDelegations(DelegationWords words) {
        this.words = words;
    }

    @Override
    public Uni<List<Delegation>> lock(AgencyCode agency, LocalDate day) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("agency", Integer.valueOf(agency.digits()))
                        .getSingleResult())
                .flatMap(session -> session.createNamedQuery(DelegationRow.OF_AGENCY, DelegationRow.class)
                        .setParameter("agency", agency.digits())
                        .setParameter("day", day)
                        .getResultList())
                .flatMap(words::open);
    }

    @Override
    public Uni<Void> add(Delegation given) {
        return Panache.getSession().flatMap(session -> words.closed(given).flatMap(session::persist));
    }

    @Override
    public Uni<Optional<Delegation>> find(DelegationId id, Person owner) {
        return Panache.getSession()
                .flatMap(session -> session.find(DelegationRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .flatMap(row -> words.open(Stream.ofNullable(row).toList()))
                .map(found -> found.stream()
                        .findFirst()
                        .filter(given -> given.absent().person().employee().equals(owner.employee())));
    }

    @Override
    public Uni<Void> end(Delegation ended) {
        return Panache.getSession()
                .flatMap(session -> session.find(DelegationRow.class, ended.id().value()))
                .invoke(row -> row.endedAt = ended.endedAt().orElse(null))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Delegation>> of(Person person, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNamedQuery(DelegationRow.OF_PERSON, DelegationRow.class)
                        .setParameter("agency", person.employee().agency().digits())
                        .setParameter("day", day)
                        .setParameter("number", person.employee().number())
                        .setParameter("names", names(person))
                        .getResultList())
                .flatMap(words::open)
                .map(all -> all.stream()
                        .filter(found -> found.delegate().is(person)
                                || found.absent().person().isSameAs(person))
                        .toList());
    }

    @Override
    public Uni<List<Delegation>> inForce(Person delegate, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNamedQuery(DelegationRow.IN_FORCE, DelegationRow.class)
                        .setParameter("agency", delegate.employee().agency().digits())
                        .setParameter("day", day)
                        .setParameter("names", names(delegate))
                        .setLockMode(LockModeType.PESSIMISTIC_READ)
                        .getResultList())
                .flatMap(words::open)
                .map(all -> all.stream()
                        .filter(found -> found.delegate().is(delegate))
                        .toList());
    }

    @Override
    public Uni<Boolean> isKnownElsewhereOnly(Named official, AgencyCode agency) {
        if (official.isNumber()) {
            return Uni.createFrom().item(false);
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ELSEWHERE_ONLY, Boolean.class)
                        .setParameter("agency", agency.digits())
                        .setParameter("name", official.token())
                        .getSingleResult())
                .map(Boolean.TRUE::equals);
    }

    /// A number among user names, or the other way round, is sorted out by [Named#is].
    private static List<String> names(Person person) {
        return List.of(person.username(), person.employee().number());
    }
}
