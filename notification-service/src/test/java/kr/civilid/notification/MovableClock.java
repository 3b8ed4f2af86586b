package kr.civilid.notification;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The real time, and what a test adds to it.
@Mock
@Singleton
public class MovableClock extends Clock {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private volatile Duration ahead = Duration.ZERO;

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /// On to the next time that clocks in Seoul show `time`.
    void forwardTo(LocalTime time) {
        var here = instant().atZone(SEOUL);
        var then = here.with(time);
        forward(Duration.between(here, then.isBefore(here) ? then.plusDays(1) : then));
    }

    void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
