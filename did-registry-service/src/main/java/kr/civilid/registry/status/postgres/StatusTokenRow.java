package kr.civilid.registry.status.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.civilid.registry.status.domain.StatusToken;

/// The token that a list is served by.
@Entity
@Table(name = "status_token")
class StatusTokenRow {

    @Id
    int list;

    long version;
    long shows;
    String jwt = "";
    byte[] cwt = {};
    Instant issuedAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    StatusToken held() {
        return new StatusToken(list, version, new StatusToken.Signed(jwt, cwt), issuedAt, expiresAt);
    }
}
