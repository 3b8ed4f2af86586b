package kr.civilid.issuance.credential.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import org.jspecify.annotations.Nullable;

/// That an ID changed, when, why and through whom: only ever added.
@Entity
@Table(name = "credential_transition")
class CredentialTransitionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID credentialId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    CredentialRow.State state = CredentialRow.State.ACTIVE;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    String causedBy = "";
    Instant at = Instant.EPOCH;

    static CredentialTransitionRow of(CredentialRow reached, String by, Instant at) {
        var row = new CredentialTransitionRow();
        row.credentialId = reached.id;
        row.state = reached.state;
        row.reason = reached.reason;
        row.causedBy = by;
        row.at = at;
        return row;
    }
}
