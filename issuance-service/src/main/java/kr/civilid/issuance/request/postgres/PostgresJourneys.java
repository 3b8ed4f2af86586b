package kr.civilid.issuance.request.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.Corrections.Asked;
import kr.civilid.issuance.request.application.Deadlines;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Journeys;
import kr.civilid.issuance.request.application.Waiting;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;
import kr.civilid.issuance.request.postgres.PostgresCorrections.Kept;
import org.hibernate.reactive.mutiny.Mutiny;

/// What the rows of an issuance tell together.
@ApplicationScoped
class PostgresJourneys implements Journeys {

    private final Issuances issuances;
    private final PostgresCorrections corrections;
    private final Concerns concerns;
    private final PostgresPersons persons;
    private final Waiting waiting;
    private final Deadlines deadlines;

    PostgresJourneys(
            Issuances issuances,
            PostgresCorrections corrections,
            Concerns concerns,
            PostgresPersons persons,
            Waiting waiting,
            Deadlines deadlines) {
        this.issuances = issuances;
        this.corrections = corrections;
        this.concerns = concerns;
        this.persons = persons;
        this.waiting = waiting;
        this.deadlines = deadlines;
    }

    /// One row of each kind, still apart.
    private record Rows(
            Map<UUID, List<Milestone>> milestones,
            Map<UUID, List<Attention>> attention,
            Map<UUID, List<Asked>> corrections) {

        Journey journey(Issuance issuance, Instant since, Deadlines deadlines) {
            var id = issuance.request().id().value();
            var asked = corrections.getOrDefault(id, List.of());
            return new Journey(
                    issuance,
                    milestones.getOrDefault(id, List.of()),
                    deadlines.expiry(Stage.of(issuance), since, Asked.open(asked)),
                    attention.getOrDefault(id, List.of()),
                    asked);
        }
    }

    @Override
    public Uni<Journey> of(IssuanceId id) {
        return Panache.withSession(() -> issuances
                .find(id)
                .flatMap(issuance -> waiting.since(id)
                        .flatMap(since -> corrections
                                .history(id)
                                .flatMap(asked -> rows(List.of(id.value()), Map.of(id.value(), asked)))
                                .map(rows -> rows.journey(issuance, since, deadlines)))));
    }

    @Override
    public Uni<List<Journey>> page(Search search) {
        return Panache.withSession(() -> new IssuanceSearch(search, persons)
                .rows()
                .flatMap(found -> corrections
                        .open(found.stream().map(row -> new IssuanceId(row.id)).toList())
                        .flatMap(open -> rows(
                                found.stream().map(row -> row.id).toList(),
                                open.stream().collect(groupingBy(Kept::issuance, mapping(Kept::asked, toList())))))
                        .map(rows -> found.stream()
                                .map(row -> rows.journey(row.held(), row.waitingSince, deadlines))
                                .toList())));
    }

    @Override
    public Uni<Void> callAttention(IssuanceId id, Attention attention) {
        return issuances.find(id).chain(() -> concerns.raise(id, attention));
    }

    @Override
    public Uni<Void> settle(IssuanceId id, Concern reason, Instant until) {
        return concerns.settle(id, reason, until);
    }

    private Uni<Rows> rows(List<UUID> ids, Map<UUID, List<Asked>> corrections) {
        return Panache.getSession()
                .flatMap(session -> milestones(session, ids))
                .flatMap(milestones -> concerns.of(ids).map(attention -> new Rows(milestones, attention, corrections)));
    }

    private static Uni<Map<UUID, List<Milestone>>> milestones(Mutiny.Session session, List<UUID> ids) {
        return session.createQuery(
                        "select t from TransitionRow t where t.issuanceId in :ids order by t.sequence",
                        TransitionRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.issuanceId, mapping(row -> new Milestone(row.stage, row.at), toList()))));
    }
}
