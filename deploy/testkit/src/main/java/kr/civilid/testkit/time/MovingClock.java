package kr.civilid.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The real time, and what a test adds to it. A service under test takes it as a bean of its own.
public abstract class MovingClock extends Clock {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private volatile Duration ahead = Duration.ZERO;

    /// From now on it is `by` later than it really is.
    public void ahead(Duration by) {
        ahead = by;
    }

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /// On to the next time that clocks in Seoul show `time`.
    public void forwardTo(LocalTime time) {
        var here = instant().atZone(SEOUL);
        var then = here.with(time);
        forward(Duration.between(here, then.isBefore(here) ? then.plusDays(1) : then));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moving = this::instant;
        return moving.withZone(zone);
    }
}
