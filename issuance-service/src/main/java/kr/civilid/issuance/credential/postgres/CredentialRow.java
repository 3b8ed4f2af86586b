package kr.civilid.issuance.credential.postgres;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Holds;
import org.jspecify.annotations.Nullable;

/// An ID at rest. The reason is null while it is of use; what suspends it lies in rows of its own.
@JsonNaming(SnakeCaseStrategy.class)
record CredentialRow(
        UUID id,
        UUID issuanceId,
        UUID personId,
        State state,
        @Nullable Reason reason,
        boolean renewalDue,
        Instant validUntil,
        Instant since) {

    static final String COLUMNS = """
            id uuid, issuance_id uuid, person_id uuid, state text, reason text, renewal_due boolean,
            valid_until timestamptz, since timestamptz""";

    enum State {
        ACTIVE,
        NEEDS_RENEWAL,
        SUSPENDED,
        REVOKED
    }

    static CredentialRow of(Credential credential) {
        return new CredentialRow(
                credential.id().value(),
                credential.issuanceId().value(),
                credential.personId().value(),
                switch (credential) {
                    case Credential.Active _ -> State.ACTIVE;
                    case Credential.NeedsRenewal _ -> State.NEEDS_RENEWAL;
                    case Credential.Suspended _ -> State.SUSPENDED;
                    case Credential.Revoked _ -> State.REVOKED;
                },
                switch (credential) {
                    case Credential.Active _, Credential.NeedsRenewal _ -> null;
                    case Credential.Suspended suspended -> suspended.reason();
                    case Credential.Revoked revoked -> revoked.reason();
                },
                credential instanceof Credential.Live live && live.renewalDue(),
                credential.until(),
                credential.since());
    }

    Credential held(Holds holds) {
        var credential = new CredentialId(id);
        var issuance = new IssuanceId(issuanceId);
        var person = new PersonId(personId);
        return switch (state) {
            case ACTIVE -> new Credential.Active(credential, issuance, person, validUntil, since);
            case NEEDS_RENEWAL -> new Credential.NeedsRenewal(credential, issuance, person, validUntil, since);
            case SUSPENDED ->
                new Credential.Suspended(credential, issuance, person, validUntil, holds, renewalDue, since);
            case REVOKED ->
                new Credential.Revoked(credential, issuance, person, validUntil, requireNonNull(reason), since);
        };
    }
}
