package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Concern;

/// Journeys without a database, over the twin of the issuances.
final class InMemoryJourneys implements Journeys {

    final Map<IssuanceId, List<Attention>> attention = new HashMap<>();
    final List<Search> searches = new ArrayList<>();
    private final Issuances issuances;

    InMemoryJourneys(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public Uni<Journey> of(IssuanceId id) {
        return issuances
                .find(id)
                .map(issuance -> new Journey(issuance, List.of(), Optional.empty(), List.of(), List.of()));
    }

    @Override
    public Uni<List<Journey>> page(Search search) {
        searches.add(search);
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> callAttention(IssuanceId id, Attention called) {
        return issuances
                .find(id)
                .chain(() -> settle(id, called.reason(), Instant.MAX))
                .invoke(() ->
                        attention.computeIfAbsent(id, _ -> new ArrayList<>()).add(called));
    }

    @Override
    public Uni<Void> settle(IssuanceId id, Concern reason, Instant until) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> attention
                        .getOrDefault(id, new ArrayList<>())
                        .removeIf(one -> one.reason() == reason && !one.at().isAfter(until)));
    }

    List<Attention> on(IssuanceId id) {
        return attention.getOrDefault(id, List.of());
    }
}
