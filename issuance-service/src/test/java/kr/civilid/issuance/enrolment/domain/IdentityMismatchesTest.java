package kr.civilid.issuance.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityMismatchesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant NEXT_NOON = NOON.plus(Duration.ofDays(1));
    private static final int LIMIT = 2;

    @Test
    void below_the_limit_nothing_is_barred() {
        assertThat(IdentityMismatches.NONE.barredUntil(LIMIT, NOON)).isEmpty();
        assertThat(IdentityMismatches.NONE.oneMore(NOON).barredUntil(LIMIT, NOON))
                .isEmpty();
    }

    @Test
    void the_last_one_bars_until_a_day_after_the_first() {
        var barred = IdentityMismatches.NONE.oneMore(NOON).oneMore(NOON.plusSeconds(7));

        assertThat(barred.barredUntil(LIMIT, NOON.plusSeconds(7))).contains(NEXT_NOON);
        assertThat(barred.barredUntil(LIMIT, NEXT_NOON.minusMillis(1))).contains(NEXT_NOON);
        assertThat(barred.barredUntil(LIMIT, NEXT_NOON)).isEmpty();
    }

    @Test
    void a_day_later_the_count_begins_anew() {
        var old = IdentityMismatches.NONE.oneMore(NOON).oneMore(NOON);

        assertThat(old.oneMore(NEXT_NOON)).isEqualTo(new IdentityMismatches(1, Optional.of(NEXT_NOON)));
    }
}
