package kr.civilid.verification.decision.bytes;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers at most `limit` results; a full one starts again empty, so that nobody can make it grow.
public final class Memory<K, V> {

    private final int limit;
    private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

    public Memory(int limit) {
        this.limit = limit;
    }

    public Optional<V> recall(K key) {
        return Optional.ofNullable(known.get(key));
    }

    public void remember(K key, V value) {
        // mappingCount, not a lock: a few entries more or less do not matter.
        if (known.mappingCount() >= limit) {
            known.clear();
        }
        known.put(key, value);
    }
}
