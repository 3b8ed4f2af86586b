package kr.civilid.testkit.peers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks again until there is an answer: often at first and then seldom, so that waiting costs the asked little.
public final class Asking {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(200);

    /// Fails with an [AssertionError] that names `what` where there is none within `atMost`.
    public static <T> T until(Supplier<Optional<T>> question, Duration atMost, String what) {
        var deadline = Instant.now().plus(atMost);
        var pause = FIRST;
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited " + atMost + " in vain for " + what);
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Asking() {}
}
