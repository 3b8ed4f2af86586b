package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.IssuancesOfPersons;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import kr.civilid.issuance.request.domain.Issuance;

/// Who was erased when; what was destroyed with it lies in a database.
final class InMemoryErasures implements Erasures {

    private final Issuances issuances;
    private final IssuancesOfPersons applications;
    private final Credentials credentials;
    private final Map<PersonId, Instant> erased = new HashMap<>();

    InMemoryErasures(Issuances issuances, IssuancesOfPersons applications, Credentials credentials) {
        this.issuances = issuances;
        this.applications = applications;
        this.credentials = credentials;
    }

    @Override
    public Uni<Record> lock(PersonId person, Instant now) {
        return applications
                .of(List.of(person))
                .flatMap(lines -> credentials
                        .of(person)
                        .map(live -> new Record(
                                lines.stream().map(Line::id).toList(),
                                live.map(Credential::issuanceId)
                                        .or(() -> lines.stream()
                                                .map(Line::id)
                                                .filter(this::mayGoOn)
                                                .findFirst()),
                                Optional.ofNullable(erased.get(person)))));
    }

    @Override
    public Uni<Void> erase(PersonId person, ErasureReason reason, String by, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> erased.put(person, at));
    }

    private boolean mayGoOn(IssuanceId id) {
        return switch (issuances.find(id).await().indefinitely()) {
            case Issuance.Open _, Issuance.Returned _ -> true;
            case Issuance.Issued _, Issuance.Withdrawn _, Issuance.Expired _ -> false;
        };
    }
}
