package kr.civilid.registry.did.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The commitment to the phone that was last bound for an issuance.
@Entity
@Table(name = "holder")
class HolderRow {

    @Id
    UUID issuanceId = new UUID(0, 0);

    String commitment = "";
    long version;
    Instant enrolledAt = Instant.EPOCH;
}
