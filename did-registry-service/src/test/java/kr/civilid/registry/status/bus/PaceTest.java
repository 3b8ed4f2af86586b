package kr.civilid.registry.status.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration BATCH = Duration.ofMillis(200);
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final Duration SLOW = Duration.ofMillis(600);

    private final Pace pace = new Pace(BATCH);

    @Test
    void changes_of_a_moment_are_gathered() {
        assertThat(pace.wanted()).contains(BATCH);
        assertThat(pace.wanted()).isEmpty();
    }

    @Test
    void a_change_during_a_publication_is_published_after_a_rest_as_long_as_that_took() {
        publishing();
        assertThat(pace.wanted()).isEmpty();
        assertThat(pace.wanted()).isEmpty();

        assertThat(pace.done(SLOW)).contains(SLOW);
        assertThat(pace.wanted()).isEmpty();
    }

    @Test
    void no_rest_is_shorter_than_the_gathering_or_longer_than_a_second() {
        publishing();
        pace.wanted();
        assertThat(pace.done(QUICK)).contains(BATCH);

        pace.begin();
        pace.wanted();
        assertThat(pace.done(Duration.ofMinutes(1))).contains(Duration.ofSeconds(1));

        pace.begin();
        pace.wanted();
        assertThat(pace.done(Duration.ofMinutes(-10))).contains(BATCH);
    }

    @Test
    void a_change_after_a_slow_publication_waits_no_longer_than_any() {
        publishing();
        assertThat(pace.done(SLOW)).isEmpty();

        assertThat(pace.wanted()).contains(BATCH);
    }

    @Test
    void what_nobody_heard_to_be_due_is_wanted_once_more() {
        pace.wanted();
        pace.due();

        assertThat(pace.wanted()).contains(BATCH);
    }

    private void publishing() {
        pace.wanted();
        pace.due();
        pace.begin();
    }
}
