package kr.civilid.notification.delivery.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Backoff;
import kr.civilid.notification.delivery.domain.Standing;
import org.jspecify.annotations.Nullable;

/// Whether the gateway can be reached, learnt from what becomes of posts.
///
/// ```
/// ready ──no use──▶ away ──a while──▶ one message tries ──answered──▶ ready
///                    ▲                        │ no use
///                    └────────────────────────┘
/// ```
final class Reach {

    private static final Backoff PAUSE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private @Nullable Instant awaySince;
    private Instant nextTry = Instant.MIN;
    private int failures;

    synchronized Standing standing(Instant now) {
        if (awaySince == null) {
            return Standing.READY;
        }
        return new Standing(now.isBefore(nextTry) ? 0 : 1, Optional.of(awaySince));
    }

    /// The one message that tries is not followed by others before it is known what became of it.
    synchronized void trying(Instant until) {
        if (awaySince != null) {
            nextTry = until;
        }
    }

    synchronized void answered() {
        awaySince = null;
        failures = 0;
    }

    /// `dice` as in [Backoff#after].
    synchronized void failed(Instant now, double dice) {
        if (awaySince == null) {
            awaySince = now;
        }
        failures++;
        nextTry = now.plus(PAUSE.after(failures, dice));
    }
}
