package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.ReissueReason;

/// Why a new ID was applied for, as the HR system said. A call inside a transaction joins it.
public interface ReissueReasons {

    /// Empty for a first ID.
    Uni<Optional<ReissueReason>> of(IssuanceId id);
}
