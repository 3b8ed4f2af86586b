package kr.civilid.issuance.credential.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.InMemoryUsedTokens;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyProofsTest {

    private static final String ISSUER = "https://id.example.kr";
    private static final String TYPE = "openid4vci-proof+jwt";

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final CredentialNonces nonces =
            new CredentialNonces(new Secret(new byte[32]), new InMemoryUsedTokens(), new SecureRandom(), clock);
    private final KeyProofs keyProofs = new KeyProofs(nonces, new BaseUrl(ISSUER), clock);
    private final ECKey key = Keys.next();

    @Test
    void each_proof_gives_its_key_in_the_order_of_the_request() {
        var second = Keys.next();
        var nonce = nonces.next();

        var proven = keyProofs.verify(
                List.of(proof(with("nonce", nonce)), Keys.jwsWithKey(second, TYPE, with("nonce", nonce))),
                Optional.empty());

        assertThat(proven.keys()).containsExactly(key.toPublicJWK(), second.toPublicJWK());
        assertThat(proven.nonces()).containsExactly(nonce);
    }

    @Test
    void a_key_may_be_named_as_did_jwk() {
        var did = "did:jwk:" + Base64URL.encode(key.toPublicJWK().toJSONString());

        for (var kid : List.of(did, did + "#0")) {
            assertThat(keyProofs.verify(List.of(named(kid)), Optional.empty()).keys())
                    .containsExactly(key.toPublicJWK());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:jwk:", "did:jwk:e30", "did:jwk:!!", "did:key:zDn", "key-1", "https://evil.example"})
    void no_other_name_of_a_key_is_taken(String kid) {
        assertThat(refusal(named(kid))).isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void a_key_may_not_be_shown_twice_over() {
        var both = Keys.jws(
                key,
                claims(),
                header -> header.type(new JOSEObjectType(TYPE))
                        .jwk(key.toPublicJWK())
                        .keyID("did:jwk:" + Base64URL.encode(key.toPublicJWK().toJSONString())));

        assertThat(refusal(both)).isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(Keys.jws(key, TYPE, claims()))).isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void two_copies_cannot_share_a_key() {
        assertThat(catchThrowableOfType(
                                OAuthError.class,
                                () -> keyProofs.verify(List.of(proof(claims()), proof(claims())), Optional.empty()))
                        .code())
                .isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void a_proof_for_another_issuer_is_refused() {
        assertThat(refusal(proof(with("aud", "https://other.example")))).isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(proof(with("aud", ISSUER + "/")))).isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(proof(with("aud", List.of(ISSUER, "https://other.example")))))
                .isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(proof(with("aud", null)))).isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void the_issuer_of_a_proof_is_the_client_or_nobody() {
        var proof = proof(with("iss", "kr.go.geps.mobileid"));

        assertThat(keyProofs
                        .verify(List.of(proof), Optional.of("kr.go.geps.mobileid"))
                        .keys())
                .hasSize(1);
        assertThat(catchThrowableOfType(
                                OAuthError.class, () -> keyProofs.verify(List.of(proof), Optional.of("another.wallet")))
                        .code())
                .isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void stale_foreign_and_missing_nonces_are_told_apart_as_the_standard_has_it() {
        var stale = nonces.next();
        clock.pass(Duration.ofSeconds(120));

        assertThat(refusal(proof(with("nonce", stale)))).isEqualTo(Code.INVALID_NONCE);
        assertThat(refusal(proof(with("nonce", "made-up")))).isEqualTo(Code.INVALID_NONCE);
        assertThat(refusal(proof(with("nonce", null)))).isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void old_future_and_timeless_proofs_are_refused() {
        var now = clock.instant().getEpochSecond();

        assertThat(refusal(proof(with("iat", now - 301)))).isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(proof(with("iat", now + 301)))).isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(proof(with("iat", null)))).isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void a_token_of_another_kind_is_no_proof() {
        assertThat(refusal(Keys.jwsWithKey(key, "dpop+jwt", claims()))).isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(Keys.jwsWithKey(key, "JWT", claims()))).isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void the_header_chooses_neither_algorithm_nor_extension_nor_certificate() {
        var jwk = key.toPublicJWK().toJSONString();
        var proof = proof(claims());

        assertThat(refusal(Keys.withHeader(proof, "{\"alg\":\"none\",\"typ\":\"" + TYPE + "\",\"jwk\":" + jwk + "}")))
                .isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(Keys.withHeader(proof, "{\"alg\":\"HS256\",\"typ\":\"" + TYPE + "\",\"jwk\":" + jwk + "}")))
                .isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(Keys.jws(
                        key,
                        claims(),
                        header -> header.type(new JOSEObjectType(TYPE))
                                .jwk(key.toPublicJWK())
                                .customParam("later", "x")
                                .criticalParams(Set.of("later")))))
                .isEqualTo(Code.INVALID_PROOF);
        assertThat(refusal(Keys.jws(
                        key,
                        claims(),
                        header -> header.type(new JOSEObjectType(TYPE))
                                .jwk(key.toPublicJWK())
                                .x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode("certificate"))))))
                .isEqualTo(Code.INVALID_PROOF);
    }

    @Test
    void a_proof_of_a_key_that_somebody_else_holds_is_refused() {
        var stolen = Keys.jws(
                Keys.next(),
                claims(),
                header -> header.type(new JOSEObjectType(TYPE)).jwk(key.toPublicJWK()));

        assertThat(refusal(stolen)).isEqualTo(Code.INVALID_PROOF);
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "aud", ISSUER,
                "iat", clock.instant().getEpochSecond(),
                "nonce", nonces.next()));
    }

    private Map<String, Object> with(String claim, @Nullable Object value) {
        var claims = claims();
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }

    private String proof(Map<String, Object> claims) {
        return Keys.jwsWithKey(key, TYPE, claims);
    }

    private String named(String kid) {
        return Keys.jws(
                key, claims(), header -> header.type(new JOSEObjectType(TYPE)).keyID(kid));
    }

    private Code refusal(String proof) {
        return catchThrowableOfType(OAuthError.class, () -> keyProofs.verify(List.of(proof), Optional.empty()))
                .code();
    }
}
