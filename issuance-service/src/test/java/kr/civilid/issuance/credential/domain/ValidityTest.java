package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.456Z");
    private static final Instant LATE = Instant.parse("2040-01-01T12:00:00Z");

    @Test
    void it_begins_and_ends_on_a_day() {
        assertThat(Validity.starting(NOW, Period.ofYears(3), LATE))
                .isEqualTo(new Validity(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2029-03-02T00:00:00Z")));
    }

    @Test
    void two_copies_of_one_day_cannot_be_told_apart_by_it() {
        assertThat(Validity.starting(NOW, Period.ofYears(3), LATE))
                .isEqualTo(Validity.starting(NOW.plusSeconds(7_777), Period.ofYears(3), LATE));
    }

    @Test
    void it_does_not_outlive_the_certificate() {
        assertThat(Validity.starting(NOW, Period.ofYears(3), Instant.parse("2028-06-07T08:09:10Z"))
                        .until())
                .isEqualTo(Instant.parse("2028-06-07T00:00:00Z"));
    }

    @Test
    void further_copies_last_no_longer_than_the_first() {
        var whole = Validity.starting(NOW, Period.ofYears(3), LATE);
        var end = whole.until().minusSeconds(86_400);

        assertThat(whole.within(end)).isEqualTo(new Validity(whole.from(), end));
        assertThat(whole.within(whole.until().plusSeconds(1))).isEqualTo(whole);
    }
}
