package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.Waiting;
import kr.civilid.issuance.request.domain.Stage;

/// Two columns of the issuance's own row: every step begins them anew.
@ApplicationScoped
class PostgresWaiting implements Waiting {

    @Override
    public Uni<List<IssuanceId>> overdue(Stage stage, Instant before, Instant now, int limit) {
        return found(
                " and not exists (select from correction c where c.issuance_id = issuance.id"
                        + " and c.closed_at is null and c.due > :now)",
                Map.of("now", now),
                stage,
                before,
                limit);
    }

    @Override
    public Uni<List<IssuanceId>> silent(Stage stage, Instant before, int limit) {
        return found(" and reminded_at is null", Map.of(), stage, before, limit);
    }

    private static Uni<List<IssuanceId>> found(
            String more, Map<String, Instant> times, Stage stage, Instant before, int limit) {
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createNativeQuery(
                                    "select id from issuance where stage = :stage and waiting_since <= :before" + more
                                            + " order by waiting_since",
                                    UUID.class)
                            .setParameter("stage", stage.name())
                            .setParameter("before", before);
                    times.forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(ids -> ids.stream().map(IssuanceId::new).toList());
    }

    @Override
    public Uni<Instant> since(IssuanceId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select waiting_since from issuance where id = :id", Instant.class)
                        .setParameter("id", id.value())
                        .getSingleResult());
    }

    @Override
    public Uni<Void> restart(IssuanceId id, Instant at) {
        return change(id, at, "update issuance set waiting_since = :at, reminded_at = null where id = :id")
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> remind(IssuanceId id, Instant at) {
        return change(id, at, "update issuance set reminded_at = :at where id = :id and reminded_at is null")
                .map(rows -> rows == 1);
    }

    private static Uni<Integer> change(IssuanceId id, Instant at, String statement) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement)
                        .setParameter("at", at)
                        .setParameter("id", id.value())
                        .executeUpdate());
    }
}
