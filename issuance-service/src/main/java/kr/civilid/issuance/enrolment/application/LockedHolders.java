package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.PersonId;

/// Those whose PIN has locked for good.
public interface LockedHolders {

    /// Their ID ends with it, in the same transaction: only a reissue helps.
    Uni<Void> end(PersonId person);
}
