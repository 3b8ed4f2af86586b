package kr.civilid.issuance.credential.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.oauth.application.InMemoryUsedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialNoncesTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final InMemoryUsedTokens used = new InMemoryUsedTokens();
    private final CredentialNonces nonces = replica();

    @Test
    void a_nonce_of_one_replica_works_at_another_and_once_in_all() {
        var nonce = nonces.next();
        var other = replica();

        assertThat(other.fresh(nonce)).isTrue();
        assertThat(other.use(nonce).await().indefinitely()).isTrue();
        assertThat(nonces.use(nonce).await().indefinitely()).isFalse();
    }

    @Test
    void it_lives_for_two_minutes_at_most() {
        var nonce = nonces.next();
        clock.pass(Duration.ofSeconds(118));
        assertThat(nonces.fresh(nonce)).isTrue();

        clock.pass(Duration.ofSeconds(2));
        assertThat(nonces.fresh(nonce)).isFalse();
    }

    @Test
    void a_used_one_is_remembered_until_it_is_stale() {
        var nonce = nonces.next();
        nonces.use(nonce).await().indefinitely();

        assertThat(used.held.values()).containsExactly(Instant.parse("2026-03-02T01:04:03Z"));
    }

    @Test
    void no_two_are_alike() {
        assertThat(nonces.next()).isNotEqualTo(nonces.next());
    }

    @Test
    void nobody_can_make_one_or_prolong_one() {
        var nonce = nonces.next();
        var later = (nonce.charAt(8) == 'A' ? 'B' : 'A');

        assertThat(nonces.fresh(nonce.substring(0, 8) + later + nonce.substring(9)))
                .isFalse();
        assertThat(nonces.fresh(nonce.substring(0, 50) + (nonce.charAt(50) == 'A' ? 'B' : 'A') + nonce.substring(51)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonce", "====", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_nonce_of_ours_is_not_fresh(String text) {
        assertThat(nonces.fresh(text)).isFalse();
    }

    private CredentialNonces replica() {
        return new CredentialNonces(new Secret(new byte[32]), used, new SecureRandom(), clock);
    }
}
