package kr.civilid.issuance.lifecycle.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Absences.Reason;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkOutbox;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.lifecycle.application.ToldAbsences;
import kr.civilid.issuance.lifecycle.domain.DutyTable;
import kr.civilid.issuance.lifecycle.domain.OrderKind;

/// What was said of each person is a row, whose version is the sequence in the event.
@ApplicationScoped
class PostgresToldAbsences implements ToldAbsences {

    private static final String TABLE =
            "select agency || ' ' || kind || ' ' || effect || ' ' || reason from duty_effect";
    private static final String GIVEN =
            "(select cast(g.id as uuid) as id from json_array_elements_text(cast(?1 as json)) as g (id))";
    private static final String BEGIN = "insert into told_absences (person_id) select id from " + GIVEN
            + " as n order by id on conflict do nothing";
    private static final String LOCK = "select cast(row_to_json(t) as text) from told_absences t where t.person_id in "
            + GIVEN + " order by t.person_id for update";
    private static final String SAY = """
            update told_absences t set sequence = n.sequence, said = n.said
            from json_to_recordset(cast(?1 as json)) as n (person_id uuid, sequence bigint, said text)
            where t.person_id = n.person_id""";
    private static final String DEFAULT = "*";

    private final BulkOutbox outbox;

    PostgresToldAbsences(BulkOutbox outbox) {
        this.outbox = outbox;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(UUID personId, long sequence, String said) {}

    private record Effect(String agency, OrderKind kind, String effect, Reason reason) {

        static Effect of(String row) {
            var words = row.split(" ", -1);
            return new Effect(words[0], OrderKind.valueOf(words[1]), words[2], Reason.valueOf(words[3]));
        }
    }

    @Override
    public Uni<Tables> tables() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(TABLE, String.class).getResultList())
                .map(rows -> tables(rows.stream().map(Effect::of).toList()));
    }

    private static Tables tables(List<Effect> all) {
        var byAgency = all.stream().collect(groupingBy(Effect::agency));
        var usual = byAgency.getOrDefault(DEFAULT, List.of());
        return new Tables(
                table(usual),
                byAgency.entrySet().stream()
                        .filter(own -> !own.getKey().equals(DEFAULT))
                        .collect(
                                toMap(own -> new AgencyCode(own.getKey()), own -> table(over(usual, own.getValue())))));
    }

    /// An agency's own rows about a kind stand in place of the default ones.
    private static List<Effect> over(List<Effect> usual, List<Effect> own) {
        var settled = own.stream().map(Effect::kind).collect(toSet());
        return Stream.concat(usual.stream().filter(row -> !settled.contains(row.kind())), own.stream())
                .toList();
    }

    private static DutyTable table(List<Effect> rows) {
        return new DutyTable(reasons(rows, "AWAY"), reasons(rows, "BACK"));
    }

    private static Map<OrderKind, Set<Reason>> reasons(List<Effect> rows, String effect) {
        return rows.stream()
                .filter(row -> row.effect().equals(effect))
                .collect(groupingBy(Effect::kind, mapping(Effect::reason, toSet())));
    }

    @Override
    public Uni<Map<PersonId, Before>> lock(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toList();
        return BulkSql.change(BEGIN, ids)
                .chain(() -> BulkSql.read(LOCK, ids, Row.class))
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> new PersonId(row.personId()), row -> new Before(row.sequence(), row.said()))));
    }

    @Override
    public Uni<Void> tell(List<Telling> tellings) {
        var rows = tellings.stream().flatMap(PostgresToldAbsences::rows).toList();
        // An event of many is the first and last of its key.
        var events = tellings.stream()
                .map(telling -> new BulkOutbox.Entry(telling.event(), 1))
                .toList();
        return BulkSql.change(SAY, rows).chain(() -> outbox.announce(events));
    }

    private static Stream<Row> rows(Telling telling) {
        return telling.event().persons().stream()
                .map(told -> new Row(
                        told.personId().value(),
                        told.sequence(),
                        requireNonNull(telling.said().get(told.personId()))));
    }
}
