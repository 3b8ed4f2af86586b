package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.issuance.request.application.IssuanceAlreadyOpen;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.UnknownIssuance;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;
import kr.civilid.issuance.request.domain.Transition;
import org.hibernate.reactive.mutiny.Mutiny;

/// Issuances in PostgreSQL: state row, transition row and outbox row are one transaction.
@ApplicationScoped
class PostgresIssuances implements Issuances {

    private final Outbox outbox;
    private final PostgresPersons persons;
    private final PersonalRecords records;
    private final PostgresCorrections corrections;

    PostgresIssuances(
            Outbox outbox, PostgresPersons persons, PersonalRecords records, PostgresCorrections corrections) {
        this.outbox = outbox;
        this.persons = persons;
        this.records = records;
        this.corrections = corrections;
    }

    @Override
    public Uni<Issuance> find(IssuanceId id) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.find(IssuanceRow.class, id.value())
                        .onItem()
                        .ifNull()
                        .failWith(UnknownIssuance::new)
                        // A row that stays in the session would hide from a later step what others have done to it.
                        .invoke(session::detach))
                .map(IssuanceRow::held));
    }

    @Override
    public Uni<Employee> employee(IssuanceId id) {
        return Panache.withSession(() -> records.employee(id));
    }

    @Override
    public <S extends Issuance> Uni<S> add(Transition<S, IssuanceEvent> first, Employee employee) {
        var request = first.to().request();
        return Panache.withTransaction(() -> persons.register(
                        request.personId(), request.hrSystem(), employee.employeeNumber())
                .chain(() -> persons.locked(request.personId()))
                .call(person -> refuseSecond(person.id))
                .flatMap(person -> store(IssuanceRow.of(first.to()), first)
                        .chain(() -> records.add(request.id(), person, employee)))
                .replaceWith(first.to()));
    }

    @Override
    public Uni<Issuance> advance(IssuanceId id, Step step) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.find(IssuanceRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                        .onItem()
                        .ifNull()
                        .failWith(UnknownIssuance::new)
                        .call(row -> take(row, step))
                        .invoke(session::detach))
                .map(IssuanceRow::held));
    }

    @Override
    public Uni<Void> amend(IssuanceId id, Employee employee) {
        return records.replace(id, employee);
    }

    @Override
    public Uni<Void> announce(IssuanceEvent event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update issuance set version = version + 1 where id = :id returning version",
                                Long.class)
                        .setParameter("id", event.issuanceId().value())
                        .getSingleResult())
                .flatMap(version -> outbox.announce(event, version + 1));
    }

    private Uni<Void> take(IssuanceRow row, Step step) {
        var held = row.held();
        return step.from(held)
                .map(transition -> (transition.to() instanceof Issuance.Open && !(held instanceof Issuance.Open)
                                ? persons.locked(new PersonId(row.personId)).chain(person -> refuseSecond(person.id))
                                : Uni.createFrom().voidItem())
                        .chain(() -> store(row, transition))
                        .chain(() -> settle(row, transition.event().at())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> refuseSecond(UUID person) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select id from issuance where person_id = :person
                                and stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED')""", UUID.class)
                        .setParameter("person", person)
                        .getSingleResultOrNull())
                .invoke(open -> {
                    if (open != null) {
                        throw new IssuanceAlreadyOpen(new IssuanceId(open));
                    }
                })
                .replaceWithVoid();
    }

    /// Nobody mends any more what has come to nothing.
    private Uni<Void> settle(IssuanceRow row, Instant at) {
        return row.stage == Stage.WITHDRAWN || row.stage == Stage.EXPIRED
                ? corrections.close(new IssuanceId(row.id), at)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> store(IssuanceRow row, Transition<? extends Issuance, IssuanceEvent> transition) {
        row.hold(transition.to());
        row.waitingSince = transition.event().at();
        row.remindedAt = null;
        return Panache.getSession()
                .flatMap(session -> session.persist(row)
                        .chain(session::flush)
                        .chain(() -> record(session, row, transition.event().at())))
                .chain(() -> outbox.announce(transition.event(), row.sequence()))
                .chain(() -> Panache.getSession().flatMap(Mutiny.Session::flush));
    }

    /// The step, and nobody looks after any more what it has overtaken.
    private static Uni<Void> record(Mutiny.Session session, IssuanceRow row, Instant at) {
        return session.createNativeQuery("""
                        with overtaken as (delete from concern where issuance_id = :id and reason in :over)
                        insert into issuance_transition (issuance_id, sequence, stage, at)
                        values (:id, :sequence, :stage, :at)""")
                .setParameter("id", row.id)
                .setParameter(
                        "over",
                        Concern.overAt(row.stage).stream().map(Enum::name).toList())
                .setParameter("sequence", row.sequence())
                .setParameter("stage", row.stage.name())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }
}
