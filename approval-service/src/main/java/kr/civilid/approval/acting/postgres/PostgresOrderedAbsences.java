package kr.civilid.approval.acting.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.acting.application.OrderedAbsences;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOrderedAbsences implements OrderedAbsences {

    /// Locks in the order of the ids, for the same persons may be told of in two events at once; what follows is a
    /// statement of its own, so that it sees what the one who was waited for has written.
    private static final String ADVANCE = """
            insert into absences_told as t (person_id, sequence)
            select person_id, sequence
            from json_to_recordset(cast(?1 as json)) as n (person_id uuid, sequence bigint) order by person_id
            on conflict (person_id) do update set sequence = excluded.sequence where t.sequence < excluded.sequence
            returning cast(to_json(t.person_id) as text)""";
    private static final String CLEAR = """
            delete from ordered_absence where person_id in (
                select cast(g.id as uuid) from json_array_elements_text(cast(?1 as json)) as g (id))""";
    /// Whoever else clears them away just now is not waited for.
    private static final String OVER = """
            delete from ordered_absence where id in (
                select id from ordered_absence where until_day < cast(cast(:today as text) as date)
                for update skip locked)""";
    private static final String KEEP = """
            insert into ordered_absence (person_id, number_hash, agency, cause, from_day, until_day)
            select person_id, number_hash, agency, cause, from_day, until_day
            from json_to_recordset(cast(?1 as json)) as a (person_id uuid, number_hash text, agency text, cause text,
                from_day date, until_day date)""";

    private final Numbers numbers;

    PostgresOrderedAbsences(Numbers numbers) {
        this.numbers = numbers;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID personId,
            String numberHash,
            @Nullable String agency,
            Absence.Cause cause,
            LocalDate fromDay,
            LocalDate untilDay) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Reached(UUID personId, long sequence) {}

    @Override
    public Uni<Void> replace(Map<PersonId, Latest> latest, LocalDate today) {
        var told = latest.entrySet().stream()
                .map(of -> new Reached(of.getKey().value(), of.getValue().sequence()))
                .toList();
        return Panache.withTransaction(() -> BulkSql.ask(ADVANCE, BulkSql.json(told), PersonId.class)
                .call(newer -> BulkSql.change(CLEAR, newer))
                .call(() -> clearAwayWhatIsOver(today))
                .flatMap(newer -> keep(newer, latest)));
    }

    private Uni<Void> keep(List<PersonId> newer, Map<PersonId, Latest> latest) {
        var rows = newer.stream()
                .flatMap(person ->
                        requireNonNull(latest.get(person)).absences().stream().map(absence -> row(person, absence)))
                .toList();
        return rows.isEmpty() ? Uni.createFrom().voidItem() : BulkSql.change(KEEP, rows);
    }

    private static Uni<Integer> clearAwayWhatIsOver(LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OVER)
                        .setParameter("today", today.toString())
                        .executeUpdate());
    }

    private Row row(PersonId person, OrderedAbsence ordered) {
        var absence = ordered.absence();
        return new Row(
                person.value(),
                numbers.hash(ordered.employeeNumber()),
                ordered.agency().map(AgencyCode::digits).orElse(null),
                absence.cause(),
                absence.from(),
                absence.until());
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
