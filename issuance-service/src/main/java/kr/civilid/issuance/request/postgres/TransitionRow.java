package kr.civilid.issuance.request.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.issuance.request.domain.Stage;

/// One step of one issuance; only ever added.
@Entity
@Table(name = "issuance_transition")
@IdClass(TransitionRow.Key.class)
class TransitionRow {

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Id
    long sequence;

    @Enumerated(EnumType.STRING)
    Stage stage = Stage.REQUESTED;

    Instant at = Instant.EPOCH;

    record Key(UUID issuanceId, long sequence) {}
}
