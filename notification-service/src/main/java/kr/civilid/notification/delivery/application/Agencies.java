package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;

/// Which agency each issuance belongs to: its staff, and nobody else's, may ask about the texts.
public interface Agencies {

    /// Joins the transaction of its caller.
    Uni<Void> remember(IssuanceId issuanceId, AgencyCode agency);

    Uni<Boolean> owns(AgencyCode agency, IssuanceId issuanceId);
}
