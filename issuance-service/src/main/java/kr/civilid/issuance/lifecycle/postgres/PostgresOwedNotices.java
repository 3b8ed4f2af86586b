package kr.civilid.issuance.lifecycle.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.lifecycle.application.OwedNotices;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOwedNotices implements OwedNotices {

    private static final String OWE = """
            insert into owed_notice (issuance_id, notice, reason, until, owed_at, due_at, batch)
            select issuance_id, notice, reason, until, owed_at, owed_at, batch
            from json_to_recordset(cast(?1 as json)) as n (id bigint, issuance_id uuid, notice text, reason text,
                until timestamptz, owed_at timestamptz, batch integer)
            order by id""";
    /// What a person was to be told before goes with the new one, so that they hear things in their order.
    private static final String PULL_FORWARD = """
            update owed_notice o set batch = n.batch
            from json_to_recordset(cast(?1 as json)) as n (issuance_id uuid, batch integer)
            where o.issuance_id = n.issuance_id and o.batch > n.batch""";
    private static final String DUE = """
            select id from owed_notice where attempts < 10 and due_at <= :now order by batch, id limit :count""";
    private static final String TAKE = """
            delete from owed_notice where id = cast(?1 as bigint)
            returning cast(row_to_json(owed_notice) as text)""";
    private static final String POSTPONE =
            "update owed_notice set attempts = attempts + 1, due_at = :until where id = :id";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            long id,
            UUID issuanceId,
            Notice notice,
            @Nullable Reason reason,
            @Nullable Instant until,
            Instant owedAt,
            int batch) {

        Owed held() {
            return new Owed(
                    new IssuanceId(issuanceId), notice, Optional.ofNullable(reason), Optional.ofNullable(until));
        }
    }

    @Override
    public Uni<Void> owe(List<Owed> notices, Instant at) {
        var rows = new java.util.ArrayList<Row>();
        for (var owed : notices) {
            rows.add(new Row(
                    rows.size(),
                    owed.issuance().value(),
                    owed.notice(),
                    owed.reason().orElse(null),
                    owed.until().orElse(null),
                    at,
                    notices.size()));
        }
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : BulkSql.change(OWE, rows).chain(() -> BulkSql.change(PULL_FORWARD, rows));
    }

    @Override
    public Uni<List<Long>> due(Instant now, int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUE, Long.class)
                        .setParameter("now", now)
                        .setParameter("count", atMost)
                        .getResultList());
    }

    @Override
    public Uni<Optional<Owed>> take(long id) {
        return BulkSql.ask(TAKE, Long.toString(id), Row.class)
                .map(rows -> rows.stream().findFirst().map(Row::held));
    }

    @Override
    public Uni<Void> postpone(long id, Instant until) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(POSTPONE)
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
