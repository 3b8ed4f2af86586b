package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.MessageId;
import org.jspecify.annotations.Nullable;

/// Whether a gateway is of use, learnt from what becomes of submits.
///
/// ```
/// ready ──no use──▶ away ──a while──▶ one message tries ──answered──▶ ready
///                    ▲                        │ no use
///                    └────────────────────────┘
/// ```
public final class Reach {

    private static final Backoff PAUSE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    /// Failures over so long a time, with no answer between, need no second message as a proof.
    private static final Duration LONG = Duration.ofSeconds(30);

    /// Failures further apart than a message waits for its next try have nothing to do with each other.
    private static final Duration APART = Duration.ofMinutes(2);

    private final int enough;
    private final Set<MessageId> useless = new HashSet<>();
    private final Pace pace = new Pace();
    private @Nullable Instant uselessSince;
    private Instant uselessUntil = Instant.EPOCH;
    private Pause pause = Pause.NONE;
    private boolean trying;
    private int failures;

    /// `enough`: how many different messages must fail, and none be answered, before it is the gateway's fault.
    public Reach(int enough) {
        this.enough = enough;
    }

    public synchronized Standing standing(Instant now) {
        var room = pace.room(now);
        var away = awaySince();
        if (away.isEmpty()) {
            return new Standing(room, away);
        }
        return new Standing(pause.holds(now) ? 0 : Math.min(1, room), away);
    }

    private Optional<Instant> awaySince() {
        return Optional.ofNullable(uselessSince)
                .filter(since -> useless.size() >= enough || !since.plus(LONG).isAfter(uselessUntil));
    }

    /// One of [#answered], [#failed] and [#throttled] follows, after `atMost`. The one message that tries is not
    /// followed by others before it is known what became of it.
    public synchronized void trying(Duration atMost, Instant now) {
        pace.begun();
        if (awaySince().isPresent()) {
            trying = true;
            pause = Pause.of(atMost, now);
        }
    }

    public synchronized void answered() {
        useless.clear();
        uselessSince = null;
        trying = false;
        failures = 0;
        pace.ended();
        pace.taken();
    }

    /// The gateway was of no use to `message`. `dice` as in [Backoff#after].
    public synchronized void failed(MessageId message, Instant now, double dice) {
        pace.ended();
        useless(now);
        if (useless.size() < enough) {
            useless.add(message);
        }
        if (failures == 0 || trying) {
            failures++;
            pause = Pause.of(PAUSE.after(failures, dice), now);
            trying = false;
        }
    }

    /// The gateway has too much to do, and said for how long where `patience` tells. One that says nothing else is in
    /// the end of no use either.
    public synchronized void throttled(Optional<Duration> patience, Instant now, double dice) {
        pace.ended();
        useless(now);
        trying = false;
        pace.asked(patience, now, dice);
    }

    private void useless(Instant now) {
        if (uselessSince == null
                || awaySince().isEmpty() && uselessUntil.plus(APART).isBefore(now)) {
            uselessSince = now;
            useless.clear();
            failures = 0;
        }
        uselessUntil = now;
    }
}
