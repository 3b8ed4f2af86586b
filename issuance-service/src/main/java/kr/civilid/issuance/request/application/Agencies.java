package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Agency;

/// The agencies whose staff may carry the ID.
public interface Agencies {

    Uni<Optional<Agency>> find(AgencyCode code);
}
