package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.Consents;
import kr.civilid.issuance.enrolment.application.Device;
import kr.civilid.issuance.enrolment.domain.Terms;

/// Who has agreed to older terms than they should have, without a database.
final class InMemoryTerms implements OutdatedConsents, Consents {

    final Map<IssuanceId, Outdated> outdated = new LinkedHashMap<>();

    @Override
    public Uni<List<Outdated>> toAsk(Instant now, int atMost) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Boolean> asked(Outdated outdated) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<List<Outdated>> toSuspend(Instant before, int atMost) {
        return Uni.createFrom()
                .item(() -> outdated.values().stream()
                        .filter(one -> !one.since().isAfter(before))
                        .limit(atMost)
                        .toList());
    }

    @Override
    public Uni<Optional<Instant>> outdatedSince(IssuanceId id, Instant at) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(outdated.get(id))
                        .map(Outdated::since)
                        .filter(since -> !since.isAfter(at)));
    }

    @Override
    public Uni<Terms> inForce(Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<String>> given(IssuanceId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> keep(IssuanceId id, Terms terms, String signed, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> withdraw(Device device, String proof, Instant at) {
        throw new UnsupportedOperationException();
    }
}
