package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;

/// Journeys without a database, over the twin of the issuances.
final class InMemoryJourneys implements Journeys {

    final List<IssuanceId> attention = new ArrayList<>();
    final List<Search> searches = new ArrayList<>();
    private final Issuances issuances;

    InMemoryJourneys(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public Uni<Journey> of(IssuanceId id) {
        return issuances
                .find(id)
                .map(issuance ->
                        new Journey(issuance, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public Uni<List<Journey>> page(Search search) {
        searches.add(search);
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> callAttention(IssuanceId id, String reason, Instant at) {
        return issuances.find(id).invoke(() -> attention.add(id)).replaceWithVoid();
    }
}
