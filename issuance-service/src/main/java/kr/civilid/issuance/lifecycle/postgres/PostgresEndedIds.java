package kr.civilid.issuance.lifecycle.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.lifecycle.application.EndedIds;

@ApplicationScoped
class PostgresEndedIds implements EndedIds {

    private static final String LAST = """
            select cast(row_to_json(c) as text) from credential c
            where c.person_id = cast(?1 as uuid) and c.revoked order by c.since desc limit 1""";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(UUID id, UUID issuanceId, UUID personId, Instant validUntil, Reason reason, Instant since) {

        Credential.Revoked held() {
            return new Credential.Revoked(
                    new CredentialId(id),
                    new IssuanceId(issuanceId),
                    new PersonId(personId),
                    validUntil,
                    reason,
                    since);
        }
    }

    @Override
    public Uni<Optional<Credential.Revoked>> last(PersonId person) {
        return BulkSql.ask(LAST, person.toString(), Row.class)
                .map(rows -> rows.stream().findFirst().map(Row::held));
    }
}
