package kr.civilid.registry.status.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.registry.status.domain.Copies;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.StatusToken;
import kr.civilid.registry.status.domain.StatusValue;

class InMemoryStatusLists implements StatusLists {

    final Map<Integer, Map<CredentialId, Copies>> copies = new TreeMap<>();
    final Map<Integer, Long> changes = new HashMap<>();
    final List<StatusToken> published = new ArrayList<>();
    private final Map<Integer, Long> shown = new HashMap<>();
    private final Map<Integer, StatusToken> present = new TreeMap<>();

    StatusValue value(int n, int index) {
        return values(n).get(index);
    }

    private Map<Integer, StatusValue> values(int n) {
        var values = new HashMap<Integer, StatusValue>();
        copies.get(n)
                .values()
                .forEach(copy -> copy.together()
                        .forEach((standing, indices) -> indices.forEach(index -> values.put(index, standing.value()))));
        return values;
    }

    @Override
    public Uni<Void> open(int n) {
        copies.computeIfAbsent(n, _ -> new HashMap<>());
        changes.putIfAbsent(n, 0L);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> hear(int n, Map<CredentialId, List<News>> news) {
        return open(n).invoke(() -> {
            var before = values(n);
            news.forEach((id, ofIt) -> ofIt.forEach(
                    each -> copies.get(n).merge(id, Copies.NONE.hear(each), (known, _) -> known.hear(each))));
            var shows = values(n).entrySet().stream()
                    .anyMatch(after -> before.getOrDefault(after.getKey(), StatusValue.VALID) != after.getValue());
            if (shows) {
                changes.merge(n, 1L, Long::sum);
            }
        });
    }

    @Override
    public Uni<List<Integer>> due(Instant expiry) {
        return Uni.createFrom()
                .item(() -> copies.keySet().stream()
                        .filter(n -> !present.containsKey(n)
                                || shown.get(n) < changes.get(n)
                                || present.get(n).expiresAt().isBefore(expiry))
                        .toList());
    }

    @Override
    public Uni<Changes> since(int n, long shownSoFar) {
        return Uni.createFrom().item(() -> new Changes(changes.get(n), values(n)));
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
