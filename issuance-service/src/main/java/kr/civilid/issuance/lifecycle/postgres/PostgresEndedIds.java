package kr.civilid.issuance.lifecycle.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.BulkSql;
import kr.civilid.issuance.lifecycle.application.EndedIds;

@ApplicationScoped
class PostgresEndedIds implements EndedIds {

    private static final String LAST = """
            select cast(json_build_object('issuance', issuance_id, 'reason', reason) as text) from credential
            where person_id = cast(?1 as uuid) and state = 'REVOKED' order by since desc limit 1""";

    private record Row(UUID issuance, Reason reason) {}

    @Override
    public Uni<Optional<Ended>> last(PersonId person) {
        return BulkSql.ask(LAST, person.toString(), Row.class)
                .map(rows ->
                        rows.stream().findFirst().map(row -> new Ended(new IssuanceId(row.issuance()), row.reason())));
    }
}
