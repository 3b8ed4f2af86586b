package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.domain.Grant;

/// Pre-authorized codes that were handed out. Every call joins the caller's transaction.
public interface Grants {

    /// Stores `grant` and replaces whatever was open for the same issuance.
    Uni<Void> add(Grant.Open grant, Instant at);

    /// How many were handed out for the issuance since then.
    Uni<Long> countSince(IssuanceId issuance, Instant since);

    /// Locks the grant of this code until the transaction ends.
    Uni<Optional<Grant>> lock(Digest code);

    Uni<Void> save(Grant grant);
}
