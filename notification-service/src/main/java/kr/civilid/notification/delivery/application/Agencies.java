package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Which agency each issuance belongs to, and whose it is: staff of that agency, and nobody else, may ask about the
/// texts.
public interface Agencies {

    /// Joins the transaction of its caller.
    Uni<Void> remember(IssuanceId issuanceId, AgencyCode agency, PersonId person);

    Uni<Boolean> owns(AgencyCode agency, IssuanceId issuanceId);

    /// The same, and nobody else holds it until the end of the caller's transaction.
    Uni<Boolean> hold(AgencyCode agency, IssuanceId issuanceId);
}
