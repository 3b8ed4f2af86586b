package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// Commitments to holders' DIDs, one per issuance.
public interface Holders {

    /// Stores and announces `commitment`, unless it is there already or a later one is.
    Uni<Void> register(IssuanceId issuanceId, Digest commitment, Instant enrolledAt);
}
