package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Notices without a database; [#all] is everything that was ever owed.
final class InMemoryOwedNotices implements OwedNotices {

    final List<Owed> all = new ArrayList<>();
    final Map<Long, Owed> open = new TreeMap<>();
    final Map<Long, Instant> postponed = new HashMap<>();

    @Override
    public Uni<Void> owe(List<Owed> notices, Instant at) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> notices.forEach(owed -> {
                    open.put((long) all.size(), owed);
                    all.add(owed);
                }));
    }

    @Override
    public Uni<List<Long>> due(Instant now, int atMost) {
        return Uni.createFrom()
                .item(() -> open.keySet().stream()
                        .filter(id -> !postponed.getOrDefault(id, now).isAfter(now))
                        .limit(atMost)
                        .toList());
    }

    @Override
    public Uni<Optional<Owed>> take(long id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(open.get(id)));
    }

    @Override
    public Uni<Void> postpone(long id, Instant until) {
        return Uni.createFrom().voidItem().invoke(() -> postponed.put(id, until));
    }
}
