package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// Which phone each person has, and by which enrolment.
final class InMemoryPhones implements StrandedIds {

    private record Bound(IssuanceId enrolment, int phone) {}

    private final Map<PersonId, Bound> bound = new HashMap<>();
    private final LiveCredentials liveCredentials;
    private final Issuances issuances;

    InMemoryPhones(LiveCredentials liveCredentials, Issuances issuances) {
        this.liveCredentials = liveCredentials;
        this.issuances = issuances;
    }

    /// Gives the enrolment that ended so, where it was of another phone.
    Optional<IssuanceId> bind(PersonId person, IssuanceId enrolment, int phone) {
        return Optional.ofNullable(bound.put(person, new Bound(enrolment, phone)))
                .filter(old -> old.phone() != phone)
                .map(Bound::enrolment);
    }

    @Override
    public Uni<List<Stranded>> some(int atMost) {
        return liveCredentials
                .ofAll(bound.keySet())
                .map(live -> live.stream()
                        .filter(id -> id.holds().of(Source.REPLACED_PHONE).isPresent())
                        .filter(id -> !enrolling(id.personId()))
                        .map(id -> new Stranded(id.id(), id.personId()))
                        .limit(atMost)
                        .toList());
    }

    private boolean enrolling(PersonId person) {
        var enrolment = bound.get(person).enrolment();
        return issuances.find(enrolment).await().indefinitely() instanceof Issuance.Open;
    }
}
