package kr.civilid.issuance.lifecycle.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.BulkSql;
import kr.civilid.issuance.lifecycle.application.OwedNotices;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOwedNotices implements OwedNotices {

    private static final String OWE = """
            insert into owed_notice (issuance_id, notice, reason, until, owed_at)
            select issuance_id, notice, reason, until, owed_at
            from json_to_recordset(cast(?1 as json)) as n (id bigint, issuance_id uuid, notice text, reason text,
                until timestamptz, owed_at timestamptz)
            order by id""";
    private static final String TAKE = """
            with taken as (
                delete from owed_notice where id in (
                    select id from owed_notice order by id limit cast(?1 as integer) for update skip locked)
                returning *)
            select cast(row_to_json(taken) as text) from taken""";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            long id,
            UUID issuanceId,
            Notice notice,
            @Nullable Reason reason,
            @Nullable Instant until,
            Instant owedAt) {

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
                    at));
        }
        return rows.isEmpty() ? Uni.createFrom().voidItem() : BulkSql.change(OWE, rows);
    }

    @Override
    public Uni<List<Owed>> take(int atMost) {
        return BulkSql.ask(TAKE, Integer.toString(atMost), Row.class)
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(Row::id))
                        .map(Row::held)
                        .toList());
    }
}
