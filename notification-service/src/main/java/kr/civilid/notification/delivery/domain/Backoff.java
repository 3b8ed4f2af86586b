package kr.civilid.notification.delivery.domain;

import java.time.Duration;

/// How long to wait before trying again: twice as long each time, up to `most`, and never quite what others wait.
public record Backoff(Duration first, Duration most) {

    private static final int DOUBLINGS = 20;

    /// After the `attempt`-th failure, from 1. `dice` is at least 0 and below 1; the wait lies between half and all of
    /// the full one, so that what failed together does not come back together.
    public Duration after(int attempt, double dice) {
        var doubled = first.toMillis() << Math.clamp(attempt - 1L, 0, DOUBLINGS);
        var full = Math.min(doubled, most.toMillis());
        return Duration.ofMillis(Math.round(full * (0.5 + dice / 2)));
    }
}
