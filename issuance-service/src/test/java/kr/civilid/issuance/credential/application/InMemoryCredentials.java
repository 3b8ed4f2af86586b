package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Transition;

/// IDs without a database; [#announced] is what the bus would hear.
public final class InMemoryCredentials implements Credentials {

    public final List<CredentialEvent> announced = new ArrayList<>();
    public final Map<CredentialId, Credential> held = new LinkedHashMap<>();

    @Override
    public Uni<Optional<Credential.Live>> of(PersonId person) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .filter(Credential.Live.class::isInstance)
                        .map(Credential.Live.class::cast)
                        .filter(live -> live.personId().equals(person))
                        .findFirst());
    }

    @Override
    public Uni<Optional<Credential.Live>> lock(PersonId person) {
        return of(person);
    }

    @Override
    public Uni<List<StatusReference>> statuses(CredentialId id) {
        return Uni.createFrom()
                .item(() -> announced.stream()
                        .filter(CredentialEvent.CredentialIssued.class::isInstance)
                        .map(CredentialEvent.CredentialIssued.class::cast)
                        .filter(issued -> issued.credentialId().equals(id))
                        .flatMap(issued -> issued.copies().stream())
                        .map(CredentialEvent.Copy::status)
                        .toList());
    }

    @Override
    public <S extends Credential> Uni<S> save(Transition<S> step, String by) {
        return Uni.createFrom().item(() -> {
            held.put(step.to().id(), step.to());
            announced.add(step.event());
            return step.to();
        });
    }
}
