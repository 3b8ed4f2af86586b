package kr.civilid.issuance.request.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.Corrections;
import kr.civilid.issuance.request.application.Deadlines;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Journeys;
import kr.civilid.issuance.request.application.Waiting;
import kr.civilid.issuance.request.domain.Stage;
import org.hibernate.reactive.mutiny.Mutiny;

/// What the rows of an issuance tell together.
@ApplicationScoped
class PostgresJourneys implements Journeys {

    private final Issuances issuances;
    private final Corrections corrections;
    private final PostgresPersons persons;
    private final Waiting waiting;
    private final Deadlines deadlines;

    PostgresJourneys(
            Issuances issuances,
            Corrections corrections,
            PostgresPersons persons,
            Waiting waiting,
            Deadlines deadlines) {
        this.waiting = waiting;
        this.deadlines = deadlines;
        this.issuances = issuances;
        this.corrections = corrections;
        this.persons = persons;
    }

    @Override
    public Uni<Journey> of(IssuanceId id) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> issuances
                        .find(id)
                        .flatMap(issuance -> milestones(session, List.of(id.value()))
                                .flatMap(timeline -> waiting.since(id)
                                        .flatMap(since -> attention(session, id)
                                                .flatMap(attention -> corrections
                                                        .open(id)
                                                        .map(correction -> new Journey(
                                                                issuance,
                                                                timeline.getOrDefault(id.value(), List.of()),
                                                                deadlines.expiry(Stage.of(issuance), since),
                                                                attention,
                                                                correction))))))));
    }

    @Override
    public Uni<List<Journey>> page(Search search) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> rows(session, search)
                        .flatMap(rows -> milestones(
                                        session,
                                        rows.stream().map(row -> row.id).toList())
                                .map(timelines -> rows.stream()
                                        .map(row -> new Journey(
                                                row.held(),
                                                timelines.getOrDefault(row.id, List.of()),
                                                deadlines.expiry(row.stage, row.waitingSince),
                                                Optional.empty(),
                                                Optional.empty()))
                                        .toList()))));
    }

    @Override
    public Uni<Void> callAttention(IssuanceId id, String reason, Instant at) {
        return issuances
                .find(id)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery("""
                                insert into attention (issuance_id, reason, at) values (:id, :reason, :at)
                                on conflict (issuance_id) do update set reason = excluded.reason, at = excluded.at""")
                        .setParameter("id", id.value())
                        .setParameter("reason", reason)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<IssuanceRow>> rows(Mutiny.Session session, Search search) {
        var found = new StringBuilder("select i from IssuanceRow i where 1 = 1");
        search.hrSystem().ifPresent(_ -> found.append(" and i.hrSystem = :hrSystem"));
        search.agency().ifPresent(_ -> found.append(" and i.agency = :agency"));
        search.employeeNumber()
                .ifPresent(_ ->
                        found.append(" and i.personId in (select p.id from PersonRow p where p.numberHash = :number)"));
        search.stage().ifPresent(_ -> found.append(" and i.stage = :stage"));
        search.after().ifPresent(_ -> found.append(" and i.id > :after"));
        var query = session.createQuery(found.append(" order by i.id").toString(), IssuanceRow.class);
        search.hrSystem().ifPresent(system -> query.setParameter("hrSystem", system));
        search.agency().ifPresent(agency -> query.setParameter("agency", agency.digits()));
        search.employeeNumber().ifPresent(number -> query.setParameter("number", persons.numberHash(number)));
        search.stage().ifPresent(stage -> query.setParameter("stage", stage));
        search.after().ifPresent(after -> query.setParameter("after", after.value()));
        return query.setMaxResults(search.limit()).getResultList();
    }

    private static Uni<Map<UUID, List<Milestone>>> milestones(Mutiny.Session session, List<UUID> ids) {
        return session.createQuery(
                        "select t from TransitionRow t where t.issuanceId in :ids order by t.sequence",
                        TransitionRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.issuanceId,
                                java.util.stream.Collectors.mapping(
                                        row -> new Milestone(row.stage, row.at),
                                        java.util.stream.Collectors.toList()))));
    }

    private static Uni<Optional<Attention>> attention(Mutiny.Session session, IssuanceId id) {
        return session.createNativeQuery("select reason, at from attention where issuance_id = :id", Object[].class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Attention((String) found[0], ((OffsetDateTime) found[1]).toInstant())));
    }
}
