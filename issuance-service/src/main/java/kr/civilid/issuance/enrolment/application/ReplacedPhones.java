package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.IssuanceId;

/// Phones that were bound until another one took their place.
public interface ReplacedPhones {

    /// Its owner is told by text: whoever did not bind the new phone learns of it. Joins the caller's transaction.
    Uni<Void> tell(IssuanceId oldEnrolment);
}
