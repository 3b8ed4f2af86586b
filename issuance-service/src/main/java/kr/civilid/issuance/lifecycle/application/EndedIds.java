package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential;

/// IDs that are no more. Joins the caller's transaction.
public interface EndedIds {

    /// The one that ended last.
    Uni<Optional<Credential.Revoked>> last(PersonId person);
}
