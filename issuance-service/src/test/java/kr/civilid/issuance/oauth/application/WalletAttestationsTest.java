package kr.civilid.issuance.oauth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletAttestationsTest {

    private static final String ISSUER = "https://id.example.kr";
    private static final String SUITE = "https://suite.example";
    private static final String APP = "kr.go.geps.mobileid";

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final ECKey provider = Keys.next();
    private final ECKey suite = Keys.next();
    private final ECKey device = Keys.next();
    private boolean required = true;
    private final WalletAttestations attestations = new WalletAttestations(
            new Attesters() {
                @Override
                public List<ECKey> keysOf(String issuer) {
                    return Map.of(ISSUER, List.of(provider), SUITE, List.of(Keys.next(), suite))
                            .getOrDefault(issuer, List.of());
                }

                @Override
                public boolean isOurs(String issuer) {
                    return issuer.equals(ISSUER);
                }

                @Override
                public boolean required() {
                    return required;
                }
            },
            new InMemoryUsedTokens(),
            new BaseUrl(ISSUER),
            clock);

    @Test
    void the_official_app_is_known_by_its_device_key() {
        assertThat(verified(attestation(), pop())).contains(new Wallet(APP, device.toPublicJWK(), true));
    }

    @Test
    void a_configured_attester_admits_another_wallet() {
        var foreign = attestation(suite, with(vouching(), "iss", SUITE));

        assertThat(verified(foreign, pop())).contains(new Wallet(APP, device.toPublicJWK(), false));
    }

    @Test
    void an_attester_cannot_speak_for_another() {
        assertThat(refusal(attestation(suite, vouching()), pop())).isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(attestation(provider, with(vouching(), "iss", "https://stranger.example")), pop()))
                .isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void a_wallet_without_attestation_is_turned_away_unless_the_setting_lets_it_in() {
        assertThat(refusal(Optional.empty(), Optional.empty())).isEqualTo(Code.INVALID_CLIENT);

        required = false;

        assertThat(attestations
                        .verify(Optional.empty(), Optional.empty())
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    @Test
    void half_an_attestation_is_none() {
        required = false;

        assertThat(refusal(Optional.of(attestation()), Optional.empty())).isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(Optional.empty(), Optional.of(pop()))).isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void an_attestation_that_another_phone_found_is_worth_nothing() {
        var thief = Keys.next();

        assertThat(refusal(attestation(), Keys.jws(thief, "oauth-client-attestation-pop+jwt", showing())))
                .isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void a_proof_counts_once() {
        var pop = pop();
        verified(attestation(), pop);

        assertThat(refusal(attestation(), pop)).isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void an_expired_attestation_is_refused() {
        var now = clock.instant().getEpochSecond();

        assertThat(refusal(attestation(provider, with(vouching(), "exp", now)), pop()))
                .isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(attestation(provider, with(vouching(), "nbf", now + 60)), pop()))
                .isEqualTo(Code.INVALID_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "exp", "cnf"})
    void an_attestation_says_all_it_must(String claim) {
        assertThat(refusal(attestation(provider, with(vouching(), claim, null)), pop()))
                .isEqualTo(Code.INVALID_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "jti", "iat"})
    void a_proof_says_all_it_must(String claim) {
        assertThat(refusal(attestation(), pop(with(showing(), claim, null)))).isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void a_proof_for_another_server_or_client_or_time_is_refused() {
        var now = clock.instant().getEpochSecond();

        assertThat(refusal(attestation(), pop(with(showing(), "aud", "https://other.example"))))
                .isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(attestation(), pop(with(showing(), "iss", "other.app"))))
                .isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(attestation(), pop(with(showing(), "iat", now - 121))))
                .isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(attestation(), pop(with(showing(), "exp", now)))).isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void a_proof_may_name_its_client_as_earlier_drafts_had_it() {
        assertThat(verified(attestation(), pop(with(showing(), "iss", APP)))).isPresent();
    }

    @Test
    void attestation_and_proof_are_not_exchangeable() {
        assertThat(refusal(pop(), attestation())).isEqualTo(Code.INVALID_CLIENT);
        assertThat(refusal(Keys.jws(provider, "JWT", vouching()), pop())).isEqualTo(Code.INVALID_CLIENT);
    }

    @Test
    void a_private_key_in_the_attestation_is_refused() {
        var leaked = with(vouching(), "cnf", Map.of("jwk", device.toJSONObject()));

        assertThat(refusal(attestation(provider, leaked), pop())).isEqualTo(Code.INVALID_CLIENT);
    }

    private Map<String, Object> vouching() {
        return new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "sub",
                APP,
                "exp",
                clock.instant().getEpochSecond() + 3_600,
                "cnf",
                Map.of("jwk", device.toPublicJWK().toJSONObject())));
    }

    private Map<String, Object> showing() {
        return new HashMap<>(Map.of(
                "aud", ISSUER,
                "jti", UUID.randomUUID().toString(),
                "iat", clock.instant().getEpochSecond()));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String claim, @Nullable Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }

    private String attestation() {
        return attestation(provider, vouching());
    }

    private static String attestation(ECKey key, Map<String, Object> claims) {
        return Keys.jws(key, "oauth-client-attestation+jwt", claims);
    }

    private String pop() {
        return pop(showing());
    }

    private String pop(Map<String, Object> claims) {
        return Keys.jws(device, "oauth-client-attestation-pop+jwt", claims);
    }

    private Optional<Wallet> verified(String attestation, String pop) {
        return attestations
                .verify(Optional.of(attestation), Optional.of(pop))
                .await()
                .indefinitely();
    }

    private Code refusal(String attestation, String pop) {
        return refusal(Optional.of(attestation), Optional.of(pop));
    }

    private Code refusal(Optional<String> attestation, Optional<String> pop) {
        return catchThrowableOfType(
                        OAuthError.class,
                        () -> attestations.verify(attestation, pop).await().indefinitely())
                .code();
    }
}
