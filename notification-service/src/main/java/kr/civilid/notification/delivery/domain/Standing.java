package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a gateway stands just now: how many texts it can be given, and since when it has been away.
public record Standing(int room, Optional<Instant> awaySince) {

    public static final Standing READY = new Standing(Integer.MAX_VALUE, Optional.empty());

    public boolean away() {
        return awaySince.isPresent();
    }

    boolean awayFor(Duration time, Instant now) {
        return awaySince.filter(since -> !since.plus(time).isAfter(now)).isPresent();
    }
}
