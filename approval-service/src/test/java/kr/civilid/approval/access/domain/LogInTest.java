package kr.civilid.approval.access.domain;

import static kr.civilid.approval.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogInTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_log_in_grows_old() {
        var logIn = new LogIn(Optional.of("2"), Optional.of(NOON), Optional.empty());

        assertThat(logIn.isOlderThan(HOUR, NOON.plus(HOUR))).isFalse();
        assertThat(logIn.isOlderThan(HOUR, NOON.plus(HOUR).plusMillis(1))).isTrue();
    }

    @Test
    void one_of_unknown_age_is_too_old() {
        assertThat(LogIn.UNKNOWN.isOlderThan(HOUR, NOON)).isTrue();
    }

    @Test
    void the_age_of_the_token_stands_in_for_nothing_that_is_told() {
        var renewed = new LogIn(Optional.empty(), Optional.of(NOON.minus(HOUR)), Optional.of(NOON));
        var untold = new LogIn(Optional.empty(), Optional.empty(), Optional.of(NOON));

        assertThat(renewed.datedByToken().at()).contains(NOON.minus(HOUR));
        assertThat(untold.datedByToken().at()).contains(NOON);
        assertThat(untold.isOlderThan(HOUR, NOON)).isTrue();
    }
}
