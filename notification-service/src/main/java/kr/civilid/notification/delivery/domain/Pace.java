package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many texts a gateway is given at once. One that asks for patience is given none for a while, then one, and one
/// more for each that it takes, until it takes as many as there are.
final class Pace {

    static final int ALL = Integer.MAX_VALUE;

    private static final Backoff PATIENCE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    /// No gateway is believed that it needs longer.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// Beyond what is ever in flight.
    private static final int MANY = 100;

    private Pause pause = Pause.NONE;
    private int asked;
    private int room = ALL;
    private int inFlight;

    int room(Instant now) {
        if (room == ALL) {
            return ALL;
        }
        return pause.holds(now) ? 0 : Math.max(0, room - inFlight);
    }

    void begun() {
        inFlight++;
    }

    void ended() {
        inFlight = Math.max(0, inFlight - 1);
    }

    /// What was in flight together asks together, and is heard as one.
    void asked(Optional<Duration> patience, Instant now, double dice) {
        room = 1;
        if (patience.isPresent()) {
            var wanted = patience.get().compareTo(LONGEST) < 0 ? patience.get() : LONGEST;
            pause = Pause.of(wanted, now);
        } else if (!pause.holds(now)) {
            asked++;
            pause = Pause.of(PATIENCE.after(asked, dice), now);
        }
    }

    void taken() {
        asked = 0;
        room = room < MANY ? room + 1 : ALL;
    }
}
