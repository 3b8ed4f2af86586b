package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Correction;

/// Corrections without a database.
final class InMemoryCorrections implements Corrections {

    final Map<IssuanceId, Correction> open = new HashMap<>();
    final List<Correction> asked = new ArrayList<>();
    private final Set<IssuanceId> reminded = new HashSet<>();
    private final Map<IssuanceId, Instant> answered = new HashMap<>();
    private final Map<IssuanceId, Instant> begun = new HashMap<>();

    @Override
    public Uni<Void> ask(IssuanceId id, Correction correction) {
        return done(() -> {
            open.put(id, correction);
            asked.add(correction);
        });
    }

    @Override
    public Uni<Optional<Correction>> open(IssuanceId id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(open.get(id)));
    }

    @Override
    public Uni<List<Asked>> history(IssuanceId id) {
        return open(id).map(found -> found.map(wish -> new Asked(wish, Optional.empty(), Optional.empty())).stream()
                .toList());
    }

    @Override
    public Uni<Void> answer(IssuanceId id, Instant at) {
        return done(() -> {
            open.remove(id);
            answered.put(id, at);
        });
    }

    @Override
    public Uni<Void> close(IssuanceId id, Instant at) {
        return done(() -> open.remove(id));
    }

    @Override
    public Uni<Void> begun(IssuanceId id, Instant at) {
        return done(() -> begun.merge(id, at, (one, other) -> one.isAfter(other) ? one : other));
    }

    @Override
    public Uni<List<IssuanceId>> silent(Instant now, Duration before, int limit) {
        return Uni.createFrom()
                .item(() -> open.entrySet().stream()
                        .filter(entry -> !reminded.contains(entry.getKey()))
                        .filter(entry -> !entry.getValue().due().isAfter(now.plus(before)))
                        .map(Map.Entry::getKey)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Boolean> remind(IssuanceId id, Instant at) {
        return Uni.createFrom().item(() -> reminded.add(id));
    }

    @Override
    public Uni<Rounds> rounds(IssuanceId id) {
        return Uni.createFrom().item(() -> {
            var last = answered.get(id);
            return new Rounds(
                    last != null,
                    last != null && begun.getOrDefault(id, Instant.MIN).isBefore(last));
        });
    }

    private static Uni<Void> done(Runnable change) {
        return Uni.createFrom().voidItem().invoke(change);
    }
}
