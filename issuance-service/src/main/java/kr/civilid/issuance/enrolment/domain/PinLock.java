package kr.civilid.issuance.enrolment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many wrong PINs in a row, and when the phone was last unlocked. Five in a row lock for good.
public record PinLock(int failures, Optional<Instant> unlockedAt) {

    public static final int LIMIT = 5;

    public static final PinLock NEW = new PinLock(0, Optional.empty());

    public boolean locked() {
        return failures >= LIMIT;
    }

    public int attemptsLeft() {
        return LIMIT - failures;
    }

    /// A locked one stays locked, whatever comes.
    public PinLock right(Instant at) {
        return locked() ? this : new PinLock(0, Optional.of(at));
    }

    public PinLock wrong() {
        return locked() ? this : new PinLock(failures + 1, Optional.empty());
    }

    public boolean unlockedWithin(Duration window, Instant now) {
        return !locked()
                && unlockedAt.filter(at -> !at.plus(window).isBefore(now)).isPresent();
    }
}
