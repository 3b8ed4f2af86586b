package kr.civilid.issuance.oauth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Digest CODE = digest("code");

    private final Grant.Open open = Grant.Open.of(CODE, IssuanceId.next(), digest("123456"), NOON);

    @Test
    void the_right_code_redeems_it() {
        assertThat(open.present(digest("123456"))).isEqualTo(new Grant.Redeemed(CODE));
    }

    @Test
    void four_wrong_codes_leave_one_guess() {
        Grant grant = open;
        for (var guess = 0; guess < 4; guess++) {
            grant = ((Grant.Open) grant).present(digest("000000"));
        }

        assertThat(grant).isInstanceOfSatisfying(Grant.Open.class, left -> {
            assertThat(left.guessesLeft()).isEqualTo(1);
            assertThat(left.present(digest("123456"))).isEqualTo(new Grant.Redeemed(CODE));
            assertThat(left.present(digest("000001"))).isEqualTo(new Grant.Exhausted(CODE));
        });
    }

    @Test
    void it_ends_at_its_end() {
        assertThat(open.expired(NOON.minusMillis(1))).isFalse();
        assertThat(open.expired(NOON)).isTrue();
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
