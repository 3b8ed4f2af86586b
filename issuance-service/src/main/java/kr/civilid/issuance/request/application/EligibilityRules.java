package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.SequencedCollection;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Eligibility;

/// Who may have the ID, agency by agency.
public interface EligibilityRules {

    /// The rule of the first in `line` that has one, an agency before what it stands under; else the one for all.
    Uni<Eligibility> of(SequencedCollection<AgencyCode> line);
}
