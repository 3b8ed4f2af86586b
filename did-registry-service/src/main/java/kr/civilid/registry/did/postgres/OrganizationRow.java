package kr.civilid.registry.did.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// An organisation at rest; its log is in rows of its own.
@Entity
@Table(name = "organization")
class OrganizationRow {

    @Id
    String code = "";

    String did = "";
    Instant createdAt = Instant.EPOCH;
}
