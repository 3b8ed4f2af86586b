package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// What a phone must sign with its PIN key, as digests; each counts once.
public interface UnlockChallenges {

    Uni<Void> keep(IssuanceId id, Digest challenge, Instant expiresAt);

    /// Whether this challenge was open for this phone; it no longer is.
    Uni<Boolean> take(IssuanceId id, Digest challenge);
}
