package kr.civilid.approval.decision.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One step of an approval's history; only ever added.
@Entity
@Table(name = "approval_transition")
@IdClass(TransitionRow.Key.class)
class TransitionRow {

    record Key(UUID issuanceId, long version) {}

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Id
    long version;

    @Enumerated(EnumType.STRING)
    ApprovalRow.State state = ApprovalRow.State.PENDING;

    Instant at = Instant.EPOCH;

    static TransitionRow of(ApprovalRow reached, Instant at) {
        var row = new TransitionRow();
        row.issuanceId = reached.issuanceId;
        row.version = reached.version;
        row.state = reached.state;
        row.at = at;
        return row;
    }
}
