package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Caller;

/// [Accesses] of one act that concerns many, of whom some may not have applied yet. Joins the caller's transaction.
public interface BulkAccesses {

    /// `reason` as of [Accesses#note].
    Uni<Void> note(Caller caller, Collection<PersonId> whose, IssuanceAct act, Optional<String> reason);

    default Uni<Void> note(Caller caller, Collection<PersonId> whose, IssuanceAct act) {
        return note(caller, whose, act, Optional.empty());
    }
}
