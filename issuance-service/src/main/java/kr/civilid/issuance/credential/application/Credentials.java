package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Transition;

/// Every ID that was ever signed. A call inside a transaction joins it; what changes one also stores the transition
/// and queues its events. For one or for many: a personnel order may concern a hundred thousand.
public interface Credentials extends LiveCredentials {

    /// Locks the live ID of the person, if there is one.
    default Uni<Optional<Credential.Live>> lock(PersonId person) {
        return lockAll(List.of(person)).map(found -> found.stream().findFirst());
    }

    /// Locks the live IDs of `persons`, in an order that all callers share.
    Uni<List<Credential.Live>> lockAll(Collection<PersonId> persons);

    /// The status entry of every signed copy.
    default Uni<List<StatusReference>> statuses(CredentialId id) {
        return statusesOf(List.of(id)).map(found -> found.getOrDefault(id, List.of()));
    }

    /// An ID without copies is left out.
    Uni<Map<CredentialId, List<StatusReference>>> statusesOf(Collection<CredentialId> ids);

    /// `by` says who caused it, for the record.
    default <S extends Credential> Uni<S> save(Transition<S> step, String by) {
        return saveAll(List.of(step), by).replaceWith(step.to());
    }

    /// No ID may take two of the steps.
    Uni<Void> saveAll(List<? extends Transition<?>> steps, String by);
}
