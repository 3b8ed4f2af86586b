package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.domain.Organization;

/// Organisations that have a DID here.
public interface Organizations {

    Uni<Optional<Organization>> find(AgencyCode code);

    /// Stores and announces the organisation, unless its code is taken; gives the one that stands.
    Uni<Organization> add(Organization organization, Instant at);

    /// Adds the last line of the log; fails where that version is there already.
    Uni<Organization> append(Organization organization);
}
