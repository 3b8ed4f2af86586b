package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Phones that were bound until another one took their place.
public interface ReplacedPhones {

    /// The live ID of `person` rests: no phone can speak for it any more. The owner of the old one is told by text, who
    /// may not have bound the new one. Joins the caller's transaction.
    Uni<Void> rest(IssuanceId oldEnrolment, PersonId person);
}
