package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Eligibility;

/// Who may have the ID, agency by agency.
public interface EligibilityRules {

    /// The agency's own rule, or the one for all that have none.
    Uni<Eligibility> of(AgencyCode agency);
}
