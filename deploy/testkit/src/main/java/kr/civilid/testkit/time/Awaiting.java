package kr.civilid.testkit.time;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;

/// Waits as Awaitility does, but looks at once and then ever more seldom. Left to itself it looks every tenth of a
/// second and not before the first of them is over, which a run of all tests would wait for thousands of times.
public final class Awaiting {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    public static ConditionFactory await() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(IterativePollInterval.iterative(Awaiting::longer, FIRST));
    }

    private static Duration longer(Duration pause) {
        return pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    }

    private Awaiting() {}
}
