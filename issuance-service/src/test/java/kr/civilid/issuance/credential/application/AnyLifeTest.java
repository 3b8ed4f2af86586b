package kr.civilid.issuance.credential.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Walks the whole state machine a million steps by chance. `-Dcivilid.walk.steps` makes it longer or shorter,
/// `-Dcivilid.walk.seed` another one; one that fails names the seed of its life.
class AnyLifeTest {

    private static final int STEPS_PER_LIFE = 500;

    private final int steps = Integer.getInteger("civilid.walk.steps", 1_000_000);
    private final long seed = Long.getLong("civilid.walk.seed", 20_261_124L);

    @Test
    void no_life_takes_an_unlawful_path() {
        var alive = 0;
        var ended = 0;
        var refused = 0;
        System.out.printf("%d steps in lives of %d, the first seed %d%n", steps, STEPS_PER_LIFE, seed);

        for (var life = 0; life < steps / STEPS_PER_LIFE; life++) {
            var outcome = live(seed + life);
            alive += outcome.alive();
            ended += outcome.ended();
            refused += outcome.refused();
        }

        System.out.printf("%d IDs at the end, %d ended, %d steps refused%n", alive, ended, refused);
        assertThat(alive).isGreaterThan(steps / STEPS_PER_LIFE / 10);
        assertThat(ended).isGreaterThan(steps / STEPS_PER_LIFE / 10);
        assertThat(refused).isGreaterThan(steps / 100).isLessThan(steps / 2);
    }

    private static AnyLife.Outcome live(long seed) {
        try {
            return new AnyLife(new Random(seed)).live(STEPS_PER_LIFE);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
        }
    }
}
