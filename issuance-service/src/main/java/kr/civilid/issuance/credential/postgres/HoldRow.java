package kr.civilid.issuance.credential.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold;

/// Why an ID is suspended, as told by one source.
@JsonNaming(SnakeCaseStrategy.class)
record HoldRow(UUID credentialId, Hold.Source source, Reason reason, Instant since) {

    static final String COLUMNS = "credential_id uuid, source text, reason text, since timestamptz";

    static Stream<HoldRow> of(Credential credential) {
        var holds = credential instanceof Credential.Live live ? live.holds().all() : List.<Hold>of();
        return holds.stream()
                .map(hold -> new HoldRow(credential.id().value(), hold.source(), hold.reason(), hold.since()));
    }

    Hold held() {
        return new Hold(source, reason, since);
    }
}
