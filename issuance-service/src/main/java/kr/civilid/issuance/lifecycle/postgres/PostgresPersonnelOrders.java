package kr.civilid.issuance.lifecycle.postgres;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;

/// Orders in PostgreSQL; a thousand take no more statements than one.
@ApplicationScoped
class PostgresPersonnelOrders implements PersonnelOrders {

    private static final String ADD = """
            insert into personnel_order as o (hr_system, order_id, content_hash, person_id, kind, effective_date,
                amends, amended_kind, amended_date, received_at)
            select hr_system, order_id, content_hash, person_id, kind, effective_date, amends, amended_kind,
                amended_date, received_at
            from json_to_recordset(cast(?1 as json)) as n (%s)
            order by order_id, arrival on conflict (hr_system, order_id) do nothing
            returning cast(json_build_object('order_id', o.order_id) as text)""".formatted(OrderRow.COLUMNS);
    private static final String CONTENTS = """
            select cast(row_to_json(f) as text) from (
                select o.order_id, o.content_hash from personnel_order o
                join json_to_recordset(cast(?1 as json)) as g (hr_system text, order_id text)
                on o.hr_system = g.hr_system and o.order_id = g.order_id) f""";
    private static final String GIVEN =
            "(select cast(g.id as uuid) from json_array_elements_text(cast(?1 as json)) as g (id))";
    private static final String OF =
            "select cast(row_to_json(o) as text) from personnel_order o where o.person_id in " + GIVEN;
    private static final String REMIND = """
            insert into order_due (person_id, due_on)
            select distinct person, day from json_to_recordset(cast(?1 as json)) as d (person uuid, day date)
            order by person, day on conflict do nothing""";
    private static final String DUE = """
            with due as (
                delete from order_due where (person_id, due_on) in (
                    select person_id, due_on from order_due where due_on <= cast(cast(:today as text) as date)
                    order by person_id limit :count for update skip locked)
                returning person_id)
            select distinct person_id from due""";
    private static final String BEGIN_TURNS = "insert into order_turn (person_id) select id from " + GIVEN
            + " as n (id) order by id on conflict do nothing";
    private static final String TAKE_TURNS =
            "select cast(count(*) as text) from (select t.person_id from order_turn t where t.person_id in " + GIVEN
                    + " order by t.person_id for update) as taken";

    private record Day(UUID person, LocalDate day) {}

    @Override
    public Uni<Set<String>> add(String hrSystem, List<Arriving> orders, Instant at) {
        var rows =
                orders.stream().map(order -> OrderRow.of(hrSystem, order, at)).toList();
        return BulkSql.ask(ADD, BulkSql.json(rows), OrderRow.Key.class)
                .map(added -> added.stream().map(OrderRow.Key::orderId).collect(toSet()));
    }

    @Override
    public Uni<Map<String, String>> contents(String hrSystem, Collection<String> orderIds) {
        var keys = orderIds.stream().map(id -> new OrderRow.Key(hrSystem, id)).toList();
        return BulkSql.ask(CONTENTS, BulkSql.json(keys), OrderRow.Content.class)
                .map(found -> found.stream().collect(toMap(OrderRow.Content::orderId, OrderRow.Content::contentHash)));
    }

    @Override
    public Uni<List<PersonnelOrder>> of(Collection<PersonId> persons) {
        return BulkSql.read(OF, values(persons), OrderRow.class)
                .map(rows -> rows.stream().map(OrderRow::held).toList());
    }

    @Override
    public Uni<Void> remind(Collection<Due> days) {
        return days.isEmpty()
                ? Uni.createFrom().voidItem()
                : BulkSql.change(
                        REMIND,
                        days.stream()
                                .map(due -> new Day(due.person().value(), due.on()))
                                .toList());
    }

    @Override
    public Uni<List<PersonId>> due(LocalDate today, int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("today", today.toString())
                        .setParameter("count", atMost)
                        .getResultList())
                .map(found -> found.stream().map(PersonId::new).toList());
    }

    @Override
    public Uni<Void> takeTurns(Collection<PersonId> persons) {
        return BulkSql.change(BEGIN_TURNS, values(persons))
                .chain(() -> BulkSql.read(TAKE_TURNS, values(persons), Long.class))
                .replaceWithVoid();
    }

    private static List<UUID> values(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }
}
