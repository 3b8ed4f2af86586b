package kr.civilid.issuance.oauth.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.domain.Access;
import org.jspecify.annotations.Nullable;

/// An access token at rest, as its hash.
@Entity
@Table(name = "access_token")
class AccessTokenRow {

    @Id
    String token = "";

    UUID issuanceId = new UUID(0, 0);

    @Nullable
    String clientId;

    @Nullable
    String keyThumbprint;

    Instant expiresAt = Instant.EPOCH;

    static AccessTokenRow of(Access access) {
        var row = new AccessTokenRow();
        row.token = access.token().base64url();
        row.issuanceId = access.issuanceId().value();
        row.clientId = access.clientId().orElse(null);
        row.keyThumbprint = access.key().orElse(null);
        row.expiresAt = access.expiresAt();
        return row;
    }

    Access held() {
        return new Access(
                new Digest(token),
                new IssuanceId(issuanceId),
                Optional.ofNullable(clientId),
                Optional.ofNullable(keyThumbprint),
                expiresAt);
    }
}
