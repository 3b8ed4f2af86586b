package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Issuance;

/// What a consent does to an ID that was issued. Every call joins the caller's transaction.
public interface ConsentingHolders {

    /// What only the missing consent suspended is of use again. Fails with [StepOutOfOrder] where the ID of this
    /// issuance is not alive any more.
    Uni<Void> agreed(Issuance.Issued issued);

    /// The live ID ends, if there is one.
    Uni<Void> withdrew(PersonId person);
}
