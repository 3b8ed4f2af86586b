package kr.civilid.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kr.civilid.testkit.peers.Http;

/// Tries again while a part is down, as a patient client does, and gives up after two minutes: then it is stuck.
final class Perseverance {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    static void persist(Runnable step) {
        persist(() -> {
            step.run();
            return true;
        });
    }

    static <T> T persist(Supplier<T> step) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return step.get();
            } catch (UncheckedIOException unreachable) {
                giveUpAfter(deadline, unreachable);
            } catch (Http.Unexpected refused) {
                if (refused.answer().status() < 500 && refused.answer().status() != 429) {
                    throw refused;
                }
                giveUpAfter(deadline, refused);
            } catch (AssertionError waited) {
                giveUpAfter(deadline, waited);
            }
        }
    }

    private static void giveUpAfter(Instant deadline, Throwable last) {
        if (Instant.now().isAfter(deadline)) {
            throw new AssertionError("stuck for more than " + PATIENCE, last);
        }
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Perseverance() {}
}
