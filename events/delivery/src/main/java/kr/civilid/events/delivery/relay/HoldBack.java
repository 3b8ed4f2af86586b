package kr.civilid.events.delivery.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What failed lately and is left alone for a while, longer each time, so that it does not hold up the rest.
final class HoldBack<T> {

    private record Hold(Instant until, int times) {}

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<T, Hold> holds = new HashMap<>();
    private final Clock clock;

    HoldBack(Clock clock) {
        this.clock = clock;
    }

    void failed(T what) {
        var times = holds.containsKey(what) ? holds.get(what).times() + 1 : 0;
        var wait = FIRST.multipliedBy(1L << Math.min(times, 10));
        holds.put(what, new Hold(clock.instant().plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST), times));
    }

    void succeeded(T what) {
        holds.remove(what);
    }

    Set<T> now() {
        var now = clock.instant();
        return holds.entrySet().stream()
                .filter(hold -> now.isBefore(hold.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
