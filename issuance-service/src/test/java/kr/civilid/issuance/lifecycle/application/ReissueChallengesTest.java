package kr.civilid.issuance.lifecycle.application;

import static kr.civilid.issuance.request.domain.ReissueReason.LOST_PHONE;
import static kr.civilid.issuance.request.domain.ReissueReason.NEW_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.SetClock;
import org.junit.jupiter.api.Test;

class ReissueChallengesTest {

    private static final String NUMBER = "2020123456";

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final ReissueChallenges challenges =
            new ReissueChallenges(new Secret(new byte[32]), Settings.with(Map.of()), new SecureRandom(), clock);

    @Test
    void it_is_good_for_the_number_and_the_reason_it_was_made_for() {
        var nonce = challenges.next(NUMBER, LOST_PHONE).nonce();

        assertThat(challenges.fresh(nonce, NUMBER, LOST_PHONE)).isTrue();
        assertThat(challenges.fresh(nonce, NUMBER, NEW_PHONE)).isFalse();
        assertThat(challenges.fresh(nonce, "2020123457", LOST_PHONE)).isFalse();
    }

    @Test
    void it_ends_when_it_says() {
        var challenge = challenges.next(NUMBER, LOST_PHONE);

        clock.pass(Duration.ofMinutes(10));

        assertThat(challenge.expiresAt()).isEqualTo(clock.instant());
        assertThat(challenges.fresh(challenge.nonce(), NUMBER, LOST_PHONE)).isFalse();
    }

    @Test
    void no_character_of_it_may_change() {
        var nonce = challenges.next(NUMBER, LOST_PHONE).nonce();

        for (var at = 0; at < nonce.length() - 1; at++) {
            var other = nonce.charAt(at) == 'A' ? 'B' : 'A';
            var changed = nonce.substring(0, at) + other + nonce.substring(at + 1);
            assertThat(challenges.fresh(changed, NUMBER, LOST_PHONE)).isFalse();
        }
    }
}
