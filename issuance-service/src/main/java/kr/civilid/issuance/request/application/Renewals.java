package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;

/// IDs that come to their end. A call joins the caller's transaction.
public interface Renewals {

    /// From when on the ID of `person` may be renewed; empty where none is alive.
    Uni<Optional<Instant>> from(PersonId person);
}
