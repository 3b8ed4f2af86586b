package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// IDs that are no more. Joins the caller's transaction.
public interface EndedIds {

    record Ended(IssuanceId issuance, Reason reason) {}

    /// The one that ended last.
    Uni<Optional<Ended>> last(PersonId person);
}
