package kr.civilid.issuance.oauth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.domain.Access;
import org.junit.jupiter.api.Test;

class CheckAccessTest {

    private static final URI URL = URI.create("https://id.example.kr/credential");

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final DpopNonces nonces = new DpopNonces(new Secret(new byte[32]), clock);
    private final InMemoryAccessTokens accessTokens = new InMemoryAccessTokens();
    private final CheckAccess checkAccess =
            new CheckAccess(accessTokens, new DpopProofs(new InMemoryUsedTokens(), nonces, clock), clock);
    private final ECKey key = Keys.next();

    @Test
    void a_bound_token_works_with_its_key() {
        var access = token("bound", Optional.of(DpopProofs.thumbprint(key)));

        assertThat(check("DPoP bound", Optional.of(proof(key, "bound")))).isEqualTo(access);
        assertThat(check("dpop bound", Optional.of(proof(key, "bound")))).isEqualTo(access);
    }

    @Test
    void a_bound_token_is_worth_nothing_without_its_key() {
        token("bound", Optional.of(DpopProofs.thumbprint(key)));
        var thief = Keys.next();

        assertThatThrownBy(() -> check("DPoP bound", Optional.of(proof(thief, "bound"))))
                .isInstanceOf(OAuthError.class);
        assertThatThrownBy(() -> check("Bearer bound", Optional.empty())).isInstanceOf(OAuthError.class);
        assertThatThrownBy(() -> check("DPoP bound", Optional.empty())).isInstanceOf(DpopRefused.class);
        assertThatThrownBy(() -> check("DPoP bound", Optional.of(proof(key, "other"))))
                .isInstanceOf(DpopRefused.class);
    }

    @Test
    void a_bearer_token_does_not_become_bound_by_a_proof() {
        token("bearer", Optional.empty());

        assertThatThrownBy(() -> check("DPoP bearer", Optional.of(proof(key, "bearer"))))
                .isInstanceOf(OAuthError.class);
        assertThat(check("Bearer bearer", Optional.empty()).key()).isEmpty();
    }

    @Test
    void a_token_ends() {
        token("bearer", Optional.empty());
        clock.pass(Duration.ofMinutes(5));

        assertThatThrownBy(() -> check("Bearer bearer", Optional.empty())).isInstanceOf(OAuthError.class);
    }

    @Test
    void no_token_and_unknown_tokens_are_refused() {
        for (var header : new String[] {"", "DPoP", "Bearer", "Bearer unknown", "Basic YTpi"}) {
            assertThatThrownBy(() -> check(header, Optional.empty())).isInstanceOf(OAuthError.class);
        }
    }

    private Access token(String token, Optional<String> thumbprint) {
        var access = new Access(
                new Opaque(token).hash(),
                IssuanceId.next(),
                Optional.empty(),
                thumbprint,
                clock.instant().plus(Duration.ofMinutes(5)));
        accessTokens.add(access).await().indefinitely();
        return access;
    }

    private String proof(ECKey by, String token) {
        return Keys.jwsWithKey(
                by,
                "dpop+jwt",
                Map.of(
                        "jti", UUID.randomUUID().toString(),
                        "htm", "POST",
                        "htu", URL.toString(),
                        "iat", clock.instant().getEpochSecond(),
                        "nonce", nonces.current(),
                        "ath",
                                Digest.of(token.getBytes(StandardCharsets.US_ASCII))
                                        .base64url()));
    }

    private Access check(String authorization, Optional<String> proof) {
        return checkAccess
                .of(Optional.of(authorization), proof, "POST", URL)
                .await()
                .indefinitely();
    }
}
