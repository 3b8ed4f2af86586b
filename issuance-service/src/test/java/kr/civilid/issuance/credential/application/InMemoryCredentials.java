package kr.civilid.issuance.credential.application;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public Uni<List<Credential.Live>> ofAll(Collection<PersonId> persons) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .filter(Credential.Live.class::isInstance)
                        .map(Credential.Live.class::cast)
                        .filter(live -> persons.contains(live.personId()))
                        .toList());
    }

    @Override
    public Uni<List<Credential.Live>> lockAll(Collection<PersonId> persons) {
        return ofAll(persons);
    }

    @Override
    public Uni<Map<CredentialId, List<StatusReference>>> statusesOf(Collection<CredentialId> ids) {
        return Uni.createFrom().item(() -> ids.stream().collect(toMap(id -> id, this::statusesSaid)));
    }

    private List<StatusReference> statusesSaid(CredentialId id) {
        return announced.stream()
                .filter(CredentialEvent.CredentialIssued.class::isInstance)
                .map(CredentialEvent.CredentialIssued.class::cast)
                .filter(issued -> issued.credentialId().equals(id))
                .flatMap(issued -> issued.copies().stream())
                .map(CredentialEvent.Copy::status)
                .toList();
    }

    @Override
    public Uni<Void> saveAll(List<? extends Transition<?>> steps, String by) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> steps.forEach(step -> {
                    held.put(step.to().id(), step.to());
                    announced.addAll(step.events());
                }));
    }
}
