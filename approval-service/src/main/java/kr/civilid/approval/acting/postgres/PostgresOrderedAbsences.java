package kr.civilid.approval.acting.postgres;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import kr.civilid.approval.acting.application.OrderedAbsences;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;

@ApplicationScoped
class PostgresOrderedAbsences implements OrderedAbsences {

    private static final String CLEAR =
            "delete from ordered_absence where person_id = :person or until_day < cast(cast(:today as text) as date)";

    private final Numbers numbers;

    PostgresOrderedAbsences(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Uni<Void> replace(PersonId person, List<OrderedAbsence> absences, LocalDate today) {
        var rows = absences.stream()
                .map(ordered -> OrderedAbsenceRow.of(person, ordered, numbers.hash(ordered.employeeNumber())))
                .toArray();
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLEAR)
                        .setParameter("person", person.value())
                        .setParameter("today", today.toString())
                        .executeUpdate()
                        .chain(() -> session.persistAll(rows))));
    }

    @Override
    public Uni<List<OrderedAbsence>> on(LocalDate day, AgencyCode agency, Collection<String> asked) {
        var byHash = asked.stream().distinct().collect(toMap(numbers::hash, Function.identity()));
        return Panache.getSession()
                .flatMap(session -> session.createNamedQuery(OrderedAbsenceRow.ON, OrderedAbsenceRow.class)
                        .setParameter("hashes", byHash.keySet())
                        .setParameter("numbers", byHash.values())
                        .setParameter("agency", agency.digits())
                        .setParameter("day", day)
                        .setLockMode(LockModeType.PESSIMISTIC_READ)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> row.absence(byHash)).toList());
    }
}
