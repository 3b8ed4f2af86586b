package kr.civilid.events.delivery.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How fast announcements come: slow ones wake the relay, fast ones find it awake.
///
/// Being woken is the quicker way for one and ruins the throughput of many, see `wake_the_relay`.
final class Pulse {

    private static final Duration HALF_LIFE = Duration.ofMillis(100);
    /// About sixty a second.
    private static final double FAST = 8;
    private static final double SLOW = 1;
    private static final Duration BLINK = Duration.ofMillis(5);

    private final Clock clock;
    private Instant last;
    private double recent;
    private boolean fast;
    private Duration nap;

    Pulse(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
        this.nap = BLINK;
    }

    /// Counts the rows of a round; true where that changes the pace.
    boolean beat(int rows) {
        var now = clock.instant();
        var elapsed = Math.max(0, Duration.between(last, now).toMillis());
        last = now;
        recent = recent * Math.pow(0.5, (double) elapsed / HALF_LIFE.toMillis()) + rows;
        var before = fast;
        fast = fast ? recent > SLOW : recent > FAST;
        if (before && !fast) {
            nap = BLINK;
        }
        return before != fast;
    }

    boolean isFast() {
        return fast;
    }

    /// How long to wait: a blink while fast, and after it longer each time, so that what was announced to a relay still
    /// awake and committed late waits no longer than its own transaction took.
    Duration nap(Duration longest) {
        if (fast) {
            return BLINK;
        }
        var now = nap.compareTo(longest) < 0 ? nap : longest;
        nap = now.multipliedBy(2);
        return now;
    }
}
