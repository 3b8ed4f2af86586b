package kr.civilid.registry.status.bus;

import java.time.Duration;
import java.util.Optional;

/// When the next publication is due. While changes go on coming there is a rest after each for as long as that took:
/// whoever signs all the time takes what the changes themselves need.
///
/// ```
/// idle ──wanted──▶ waiting ──begin──▶ publishing ──wanted──▶ wanted again
///  ▲                  ▲                   │                       │
///  └──────────────────│───────done────────┘                       │
///                     └───────────────────────done────────────────┘
/// ```
final class Pace {

    /// However slow the last one was.
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private enum State {
        IDLE,
        WAITING,
        PUBLISHING,
        WANTED_AGAIN
    }

    private final Duration batch;
    private State state = State.IDLE;

    Pace(Duration batch) {
        this.batch = batch;
    }

    /// After how long to begin; empty where somebody waits for that already.
    synchronized Optional<Duration> wanted() {
        return switch (state) {
            case IDLE -> waiting(batch);
            case WAITING -> Optional.empty();
            case PUBLISHING, WANTED_AGAIN -> {
                state = State.WANTED_AGAIN;
                yield Optional.empty();
            }
        };
    }

    /// What is waited for may be lost: early in the start nobody hears that it is due.
    synchronized void due() {
        state = State.IDLE;
    }

    synchronized void begin() {
        state = State.PUBLISHING;
    }

    /// After how long to begin again, where it was wanted meanwhile.
    synchronized Optional<Duration> done(Duration took) {
        if (state == State.WANTED_AGAIN) {
            var rest = took.compareTo(LONGEST_REST) < 0 ? took : LONGEST_REST;
            return waiting(rest.compareTo(batch) < 0 ? batch : rest);
        }
        state = State.IDLE;
        return Optional.empty();
    }

    private Optional<Duration> waiting(Duration wait) {
        state = State.WAITING;
        return Optional.of(wait);
    }
}
