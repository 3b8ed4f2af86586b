package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Stage;

/// Waiting without a database; which state an issuance is in, the twin of the issuances knows.
final class InMemoryWaiting implements Waiting {

    final Map<IssuanceId, Instant> since = new HashMap<>();
    private final Set<IssuanceId> reminded = new HashSet<>();

    @Override
    public Uni<List<IssuanceId>> overdue(Stage stage, Instant before, Instant now, int limit) {
        return since(before, limit);
    }

    private Uni<List<IssuanceId>> since(Instant before, int limit) {
        return Uni.createFrom()
                .item(() -> since.entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(before))
                        .map(Map.Entry::getKey)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<List<IssuanceId>> silent(Stage stage, Instant before, int limit) {
        return since(before, limit)
                .map(ids -> ids.stream().filter(id -> !reminded.contains(id)).toList());
    }

    @Override
    public Uni<Instant> since(IssuanceId id) {
        return Uni.createFrom().item(() -> since.get(id));
    }

    @Override
    public Uni<Void> restart(IssuanceId id, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> {
            since.put(id, at);
            reminded.remove(id);
        });
    }

    @Override
    public Uni<Boolean> remind(IssuanceId id, Instant at) {
        return Uni.createFrom().item(() -> reminded.add(id));
    }
}
