package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;

/// Live IDs whose end is near. Joins the caller's transaction.
public interface ExpiringIds {

    record Expiring(IssuanceId issuance, Instant until) {}

    /// Some that end after `now` and up to `before`, each given once and never again. Whose next one is on its way is
    /// left out.
    Uni<List<Expiring>> take(Instant now, Instant before, int atMost);
}
