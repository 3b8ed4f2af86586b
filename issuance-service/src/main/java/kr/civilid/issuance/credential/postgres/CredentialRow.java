package kr.civilid.issuance.credential.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential;
import org.jspecify.annotations.Nullable;

/// An ID at rest. The reason is null exactly while it is active.
@Entity
@Table(name = "credential")
class CredentialRow {

    enum State {
        ACTIVE,
        SUSPENDED,
        REVOKED
    }

    @Id
    UUID id = new UUID(0, 0);

    UUID issuanceId = new UUID(0, 0);
    UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    State state = State.ACTIVE;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    Instant since = Instant.EPOCH;

    @Version
    @Nullable
    Long version;

    static CredentialRow of(Credential credential) {
        var row = new CredentialRow();
        row.id = credential.id().value();
        row.issuanceId = credential.issuanceId().value();
        row.personId = credential.personId().value();
        row.hold(credential);
        return row;
    }

    void hold(Credential credential) {
        state = switch (credential) {
            case Credential.Active _ -> State.ACTIVE;
            case Credential.Suspended _ -> State.SUSPENDED;
            case Credential.Revoked _ -> State.REVOKED;
        };
        reason = switch (credential) {
            case Credential.Active _ -> null;
            case Credential.Suspended suspended -> suspended.reason();
            case Credential.Revoked revoked -> revoked.reason();
        };
        since = credential.since();
    }

    Credential held() {
        var credential = new CredentialId(id);
        var issuance = new IssuanceId(issuanceId);
        var person = new PersonId(personId);
        return switch (state) {
            case ACTIVE -> new Credential.Active(credential, issuance, person, since);
            case SUSPENDED -> new Credential.Suspended(credential, issuance, person, requireNonNull(reason), since);
            case REVOKED -> new Credential.Revoked(credential, issuance, person, requireNonNull(reason), since);
        };
    }
}
