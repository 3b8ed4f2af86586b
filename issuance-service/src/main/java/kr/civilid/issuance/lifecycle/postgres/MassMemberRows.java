package kr.civilid.issuance.lifecycle.postgres;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.lifecycle.application.OfficerNumbers;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassMember.Outcome;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.request.application.PersonalNotes;
import org.jspecify.annotations.Nullable;

/// The people of mass actions; each number rests under its person's key.
@ApplicationScoped
class MassMemberRows {

    private static final String ADD = """
            insert into mass_action_member (mass_action_id, position, person_id, number_hash, number)
            select * from json_to_recordset(cast(?1 as json))
                as m (mass_action_id uuid, position int, person_id uuid, number_hash text, number text)""";
    private static final String OF = """
            select cast(row_to_json(m) as text) from mass_action_member m
            join person p on p.id = m.person_id and p.erased_at is null
            where m.mass_action_id = cast(?1 as uuid) order by m.position""";
    private static final String CONCERNED = """
            select '{}' from mass_action_member m join json_to_record(cast(?1 as json)) as q (id uuid, hash text)
            on m.mass_action_id = q.id and m.number_hash = q.hash""";
    private static final String LEFT = """
            select cast(row_to_json(m) as text) from mass_action_member m
            where m.mass_action_id = cast(?1 as uuid) and m.result is null order by m.position limit %d""";
    private static final String SETTLE = """
            update mass_action_member m set result = s.result, at = s.at
            from json_to_recordset(cast(?1 as json))
                as s (mass_action_id uuid, person_id uuid, result text, at timestamptz)
            where m.mass_action_id = s.mass_action_id and m.person_id = s.person_id and m.result is null""";

    private final PersonalNotes notes;
    private final OfficerNumbers numbers;

    MassMemberRows(PersonalNotes notes, OfficerNumbers numbers) {
        this.notes = notes;
        this.numbers = numbers;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID massActionId,
            int position,
            UUID personId,
            @Nullable String numberHash,
            @Nullable String number,
            @Nullable Result result,
            @Nullable Instant at) {}

    Uni<Void> add(UUID id, List<MassMember> members) {
        return Multi.createFrom()
                .iterable(members)
                .onItem()
                .transformToUniAndConcatenate(member -> notes.close(member.person(), place(id), member.employeeNumber())
                        .map(box -> new Row(
                                id,
                                member.position(),
                                member.person().value(),
                                numbers.hash(member.employeeNumber()),
                                box,
                                null,
                                null)))
                .collect()
                .asList()
                .flatMap(rows -> BulkSql.change(ADD, rows));
    }

    Uni<List<MassMember>> of(UUID id) {
        return BulkSql.ask(OF, id.toString(), Row.class)
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> shown(id, row))
                        .collect()
                        .asList());
    }

    private Uni<MassMember> shown(UUID id, Row row) {
        var person = new PersonId(row.personId());
        var box = requireNonNull(row.number());
        return notes.open(person, place(id), box)
                .map(number -> new MassMember(
                        row.position(),
                        person,
                        number,
                        Optional.ofNullable(row.result())
                                .map(result -> new Outcome(result, requireNonNull(row.at())))));
    }

    Uni<Boolean> concerns(UUID id, String numberHash) {
        return BulkSql.ask(CONCERNED, BulkSql.json(Map.of("id", id, "hash", numberHash)), Map.class)
                .map(found -> !found.isEmpty());
    }

    Uni<List<PersonId>> left(UUID id, int atMost) {
        return BulkSql.ask(LEFT.formatted(atMost), id.toString(), Row.class)
                .map(rows ->
                        rows.stream().map(row -> new PersonId(row.personId())).toList());
    }

    Uni<Void> settle(UUID id, Map<PersonId, Result> results, Instant at) {
        var rows = results.entrySet().stream()
                .map(entry -> new Row(id, 0, entry.getKey().value(), null, null, entry.getValue(), at))
                .toList();
        return BulkSql.change(SETTLE, rows);
    }

    private static String place(UUID id) {
        return "mass-action|" + id;
    }
}
