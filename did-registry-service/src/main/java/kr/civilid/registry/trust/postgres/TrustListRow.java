package kr.civilid.registry.trust.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.registry.trust.application.TrustLists.Published;

/// One published trust list; all are kept.
@Entity
@Table(name = "trust_list")
class TrustListRow {

    @Id
    long version;

    String content = "";
    String token = "";
    Instant issuedAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    Published held() {
        return new Published(version, new Digest(content), token, issuedAt, expiresAt);
    }
}
