package kr.civilid.registry.status.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kr.civilid.registry.status.domain.Standing;
import kr.civilid.registry.status.domain.StatusToken;
import kr.civilid.registry.status.domain.StatusValue;

class InMemoryStatusLists implements StatusLists {

    final Map<Integer, Map<Integer, Standing>> entries = new TreeMap<>();
    final Map<Integer, Long> changes = new HashMap<>();
    final List<StatusToken> published = new ArrayList<>();
    private final Map<Integer, Long> shown = new HashMap<>();
    private final Map<Integer, StatusToken> present = new TreeMap<>();

    StatusValue value(int n, int index) {
        return entries.get(n).get(index).value();
    }

    @Override
    public Uni<Void> open(int n) {
        entries.computeIfAbsent(n, _ -> new TreeMap<>());
        changes.putIfAbsent(n, 0L);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> hear(int n, Map<Integer, UnaryOperator<Standing>> news) {
        return open(n).invoke(() -> news.forEach((index, change) -> {
            var before = entries.get(n).getOrDefault(index, Standing.NEW);
            var after = change.apply(before);
            entries.get(n).put(index, after);
            if (before.value() != after.value()) {
                changes.merge(n, 1L, Long::sum);
            }
        }));
    }

    @Override
    public Uni<List<Integer>> due(Instant expiry) {
        return Uni.createFrom()
                .item(() -> entries.keySet().stream()
                        .filter(n -> !present.containsKey(n)
                                || shown.get(n) < changes.get(n)
                                || present.get(n).expiresAt().isBefore(expiry))
                        .toList());
    }

    @Override
    public Uni<Changes> since(int n, long shownSoFar) {
        return Uni.createFrom().item(() -> {
            var values = new HashMap<Integer, StatusValue>();
            entries.get(n).forEach((index, standing) -> values.put(index, standing.value()));
            return new Changes(changes.get(n), values);
        });
    }

    @Override
    public Uni<Optional<StatusToken>> publish(
            int n, long shows, StatusToken.Signed signed, Instant issuedAt, Instant expiresAt) {
        var version =
                Optional.ofNullable(present.get(n)).map(StatusToken::version).orElse(0L) + 1;
        var token = new StatusToken(n, version, signed, issuedAt, expiresAt);
        present.put(n, token);
        shown.put(n, shows);
        published.add(token);
        return Uni.createFrom().item(Optional.of(token));
    }

    @Override
    public Uni<List<StatusToken>> newerThan(Map<Integer, Long> versions) {
        return Uni.createFrom()
                .item(() -> present.values().stream()
                        .filter(token -> token.version() > versions.getOrDefault(token.list(), 0L))
                        .toList());
    }
}
