package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;

/// What the personnel orders say of people, whatever an application says. A call joins the caller's transaction.
public interface Employments {

    /// Whether orders in effect today have ended the employment, as `agency` reads them.
    Uni<Boolean> ended(PersonId person, AgencyCode agency);
}
