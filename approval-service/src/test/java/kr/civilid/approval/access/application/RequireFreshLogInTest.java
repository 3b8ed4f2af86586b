package kr.civilid.approval.access.application;

import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.LogIn;
import kr.civilid.approval.access.domain.Visit;
import org.junit.jupiter.api.Test;

class RequireFreshLogInTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant TOO_LONG_AGO = NOON.minus(HOUR).minusSeconds(1);

    private final RequireFreshLogIn strict = require(false);
    private final RequireFreshLogIn lenient = require(true);

    @Test
    void a_token_that_tells_no_log_in_decides_nothing() {
        assertThat(strict.refusal(visit(Optional.empty(), NOON))).isPresent();
    }

    @Test
    void unless_told_otherwise_for_a_try_out_and_then_within_its_age() {
        assertThat(lenient.refusal(visit(Optional.empty(), NOON))).isEmpty();
        assertThat(lenient.refusal(visit(Optional.empty(), TOO_LONG_AGO))).isPresent();
    }

    @Test
    void a_young_token_makes_no_old_log_in_young() {
        assertThat(lenient.refusal(visit(Optional.of(TOO_LONG_AGO), NOON))).isPresent();
    }

    private static RequireFreshLogIn require(boolean tokenAgeCounts) {
        return new RequireFreshLogIn(HOUR, tokenAgeCounts, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Visit visit(Optional<Instant> loggedIn, Instant token) {
        var any = Cast.visit(KIM_HEAD);
        return new Visit(any.official(), any.visitor(), new LogIn(Optional.empty(), loggedIn, Optional.of(token)));
    }
}
