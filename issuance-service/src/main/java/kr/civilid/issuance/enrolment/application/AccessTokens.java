package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// The app's access tokens, as digests.
public interface AccessTokens {

    Uni<Void> keep(Digest token, IssuanceId id, Instant expiresAt);

    /// Empty for a token that was never given or has expired.
    Uni<Optional<IssuanceId>> holder(Digest token);
}
