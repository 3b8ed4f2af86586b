package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;

/// A time in which nothing is tried. It has a beginning too: a clock that is set back must not make it longer.
record Pause(Instant from, Instant until) {

    static final Pause NONE = new Pause(Instant.EPOCH, Instant.EPOCH);

    static Pause of(Duration length, Instant now) {
        return new Pause(now, now.plus(length));
    }

    boolean holds(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
