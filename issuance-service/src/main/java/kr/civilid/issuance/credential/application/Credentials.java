package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Transition;

/// Every ID that was ever signed. A call inside a transaction joins it; what changes one also stores the transition
/// and queues its event.
public interface Credentials extends LiveCredentials {

    /// Locks the live ID of the person, if there is one.
    Uni<Optional<Credential.Live>> lock(PersonId person);

    /// The status entry of every signed copy.
    Uni<List<StatusReference>> statuses(CredentialId id);

    /// `by` says who caused it, for the record.
    <S extends Credential> Uni<S> save(Transition<S> step, String by);
}
