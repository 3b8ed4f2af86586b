package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;

/// Persons whose key is destroyed. Every call joins the caller's transaction.
public interface Erasures {

    /// What a person has, locked: `inUse` is an issuance that is open or may still come back, or that of a live ID.
    record Record(List<IssuanceId> issuances, Optional<IssuanceId> inUse, Optional<Instant> erasedAt) {}

    /// Locks the person's issuances and then the person, so that nothing new can begin for them.
    Uni<Record> lock(PersonId person, Instant now);

    /// Destroys the person's key, and deletes or blanks what else tells who it was. Needs [#lock].
    Uni<Void> erase(PersonId person, ErasureReason reason, String by, Instant at);
}
