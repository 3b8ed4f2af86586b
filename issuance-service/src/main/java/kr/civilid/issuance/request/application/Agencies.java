package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Agency;

/// The names of agencies, those of the past included: what an ID says.
public interface Agencies {

    Uni<Optional<Agency>> find(AgencyCode code);
}
