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
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.lifecycle.application.LossReports;
import kr.civilid.issuance.lifecycle.domain.LossReport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresLossReports implements LossReports {

    private static final String OPEN = """
            select cast(row_to_json(r) as text) from loss_report r
            where r.ended_at is null and r.credential_id = cast(?1 as uuid)""";
    private static final String DUE = """
            select cast(row_to_json(r) as text) from loss_report r
            where r.ended_at is null and r.received_at < cast(?1 as timestamptz)
            order by r.received_at limit %d""";
    private static final String ADD = """
            insert into loss_report (id, credential_id, person_id, origin, reported_at, received_at, note)
            select * from json_to_recordset(cast(?1 as json)) as r (id uuid, credential_id uuid, person_id uuid,
                origin text, reported_at timestamptz, received_at timestamptz, note text)""";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID credentialId,
            UUID personId,
            LossReport.Origin origin,
            Instant reportedAt,
            Instant receivedAt,
            @Nullable String note) {

        static Row of(LossReport report) {
            return new Row(
                    report.id(),
                    report.credential().value(),
                    report.person().value(),
                    report.origin(),
                    report.reportedAt(),
                    report.receivedAt(),
                    report.note().orElse(null));
        }

        LossReport held() {
            return new LossReport(
                    id,
                    new CredentialId(credentialId),
                    new PersonId(personId),
                    origin,
                    reportedAt,
                    receivedAt,
                    Optional.ofNullable(note));
        }
    }

    @Override
    public Uni<Optional<LossReport>> open(CredentialId credential) {
        return BulkSql.ask(OPEN, credential.toString(), Row.class)
                .map(rows -> rows.stream().findFirst().map(Row::held));
    }

    @Override
    public Uni<Void> add(LossReport report) {
        return BulkSql.change(ADD, List.of(Row.of(report)));
    }

    @Override
    public Uni<Void> end(UUID report, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update loss_report set ended_at = ?1 where ended_at is null and id = ?2")
                        .setParameter(1, at)
                        .setParameter(2, report)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<LossReport>> openSince(Instant before, int atMost) {
        return BulkSql.ask(DUE.formatted(atMost), before.toString(), Row.class)
                .map(rows -> rows.stream().map(Row::held).toList());
    }
}
