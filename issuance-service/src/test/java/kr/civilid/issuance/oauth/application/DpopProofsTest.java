package kr.civilid.issuance.oauth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.oauth.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DpopProofsTest {

    private static final URI URL = URI.create("https://id.example.kr/credential");
    private static final String TOKEN = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
    /// RFC 9449, section 7.1: the `ath` of that token.
    private static final String ATH = "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo";

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final DpopNonces nonces = new DpopNonces(new Secret(new byte[32]), clock);
    private final DpopProofs proofs = new DpopProofs(new InMemoryUsedTokens(), nonces, clock);
    private final ECKey key = Keys.next();

    @Test
    void a_proof_tells_the_key_that_made_it() {
        assertThat(verified(proof(claims()))).isEqualTo(key.toPublicJWK());
    }

    @Test
    void the_key_is_given_without_anything_its_maker_added() {
        var named = new ECKey.Builder(key).keyID("mine").build();

        assertThat(verified(Keys.jwsWithKey(named, "dpop+jwt", claims())).getKeyID())
                .isNull();
    }

    @Test
    void the_access_token_is_bound_by_the_hash_of_the_standard() {
        assertThat(verified(proof(with("ath", ATH)), Optional.of(TOKEN))).isEqualTo(key.toPublicJWK());
    }

    @Test
    void a_proof_without_the_hash_of_the_access_token_is_refused() {
        assertThat(refusal(proof(claims()), Optional.of(TOKEN))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(proof(with("ath", "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEO")), Optional.of(TOKEN)))
                .isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_proof_counts_once() {
        var proof = proof(claims());
        verified(proof);

        assertThat(refusal(proof)).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void two_keys_may_happen_to_use_one_jti() {
        var claims = claims();
        verified(proof(claims));

        var other = Keys.next();

        assertThat(verified(Keys.jwsWithKey(other, "dpop+jwt", claims))).isEqualTo(other.toPublicJWK());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.kr/credential?x=1",
                "https://id.example.kr/credential#x",
                "HTTPS://ID.example.kr:443/credential",
                "https://id.example.kr/./credential"
            })
    void the_same_url_written_otherwise_is_the_same(String htu) {
        assertThat(verified(proof(with("htu", htu)))).isEqualTo(key.toPublicJWK());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.kr/credential",
                "https://id.example.kr:8443/credential",
                "https://id.example.kr/token",
                "https://id.example.kr/Credential",
                "https://id.example.kr.evil.example/credential",
                "https://evil.example@id.example.com/credential",
                "/credential",
                "not a url"
            })
    void another_url_is_refused(String htu) {
        assertThat(refusal(proof(with("htu", htu)))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void loopback_over_http_works_for_development() {
        var url = URI.create("http://localhost:8081/token");

        var used = proofs.verify(proof(with("htu", url.toString())), "POST", url, Optional.empty());

        assertThat(used.await().indefinitely()).isEqualTo(key.toPublicJWK());
    }

    @Test
    void another_method_is_refused() {
        assertThat(refusal(proof(with("htm", "GET")))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(proof(with("htm", "post")))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void old_and_future_proofs_are_refused() {
        var now = clock.instant().getEpochSecond();

        assertThat(refusal(proof(with("iat", now - 121)))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(proof(with("iat", now + 121)))).isEqualTo("invalid_dpop_proof");
        assertThat(verified(proof(with("iat", now - 119)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jti", "htm", "htu", "iat"})
    void nothing_may_be_missing(String claim) {
        assertThat(refusal(proof(with(claim, null)))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void claims_of_other_types_are_refused() {
        assertThat(refusal(proof(with("jti", 7)))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(proof(with("htu", List.of(URL.toString()))))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(proof(with("iat", "soon")))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(proof(with("iat", Long.MAX_VALUE)))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_missing_nonce_is_answered_with_one_that_works() {
        var refused = refused(proof(with("nonce", null)), Optional.empty());

        assertThat(refused.error()).isEqualTo("use_dpop_nonce");
        assertThat(verified(proof(with("nonce", refused.nonce())))).isNotNull();
    }

    @Test
    void a_nonce_holds_for_a_minute_and_not_for_three() {
        var nonce = nonces.current();
        clock.pass(Duration.ofSeconds(60));
        assertThat(verified(proof(with("nonce", nonce)))).isNotNull();

        clock.pass(Duration.ofSeconds(120));
        assertThat(refusal(proof(with("nonce", nonce)))).isEqualTo("use_dpop_nonce");
    }

    @Test
    void a_nonce_of_another_service_is_refused() {
        var foreign = new DpopNonces(
                new Secret(new byte[] {
                    1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
                }),
                clock);

        assertThat(refusal(proof(with("nonce", foreign.current())))).isEqualTo("use_dpop_nonce");
    }

    @Test
    void a_token_of_another_kind_is_no_proof() {
        assertThat(refusal(Keys.jwsWithKey(key, "JWT", claims()))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(Keys.jwsWithKey(key, "openid4vci-proof+jwt", claims())))
                .isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_signature_by_another_key_than_the_one_shown_is_refused() {
        var stolen = Keys.jws(
                Keys.next(),
                claims(),
                header -> header.type(new JOSEObjectType("dpop+jwt")).jwk(key.toPublicJWK()));

        assertThat(refusal(stolen)).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_changed_claim_breaks_the_signature() {
        var parts = proof(claims()).split("\\.");
        var other = proof(with("jti", "other")).split("\\.");

        assertThat(refusal(parts[0] + "." + other[1] + "." + parts[2])).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void the_algorithm_is_ours_to_choose() throws JOSEException {
        var jwk = key.toPublicJWK().toJSONString();
        var none = Keys.withHeader(proof(claims()), "{\"alg\":\"none\",\"typ\":\"dpop+jwt\",\"jwk\":" + jwk + "}");
        var confused = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build(),
                new Payload(claims()));
        confused.sign(new MACSigner(key.toPublicJWK().toJSONString()));

        assertThat(refusal(none)).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(none.substring(0, none.lastIndexOf('.') + 1))).isEqualTo("invalid_dpop_proof");
        assertThat(refusal(confused.serialize())).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void another_curve_is_refused() throws JOSEException {
        var p384 = new ECKeyGenerator(Curve.P_384).generate();
        var header = "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\",\"jwk\":"
                + p384.toPublicJWK().toJSONString() + "}";

        assertThat(refusal(Keys.withHeader(proof(claims()), header))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() {
        var x = key.getX().toString();
        var header = "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x
                + "\",\"y\":\"" + x + "\"}}";

        assertThat(refusal(Keys.withHeader(proof(claims()), header))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_private_key_in_the_header_is_refused() {
        var header = "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\",\"jwk\":" + key.toJSONString() + "}";

        assertThat(refusal(Keys.withHeader(proof(claims()), header))).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_key_elsewhere_is_not_fetched() {
        var elsewhere = Keys.jws(
                key,
                claims(),
                header -> header.type(new JOSEObjectType("dpop+jwt"))
                        .jwkURL(URI.create("https://evil.example/jwks"))
                        .x509CertURL(URI.create("https://evil.example/x5u")));

        assertThat(refusal(elsewhere)).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void an_extension_that_must_be_understood_is_not() {
        var critical = Keys.jws(
                key,
                claims(),
                header -> header.type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .customParam("later", "x")
                        .criticalParams(Set.of("later")));

        assertThat(refusal(critical)).isEqualTo("invalid_dpop_proof");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d.e", "{}", "\u0000"})
    void what_is_no_jws_is_refused(String proof) {
        assertThat(refusal(proof)).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_proof_beyond_all_measure_is_refused_unread() {
        assertThat(refusal(proof(with("padding", "x".repeat(9_000))))).isEqualTo("invalid_dpop_proof");
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "jti", UUID.randomUUID().toString(),
                "htm", "POST",
                "htu", URL.toString(),
                "iat", clock.instant().getEpochSecond(),
                "nonce", nonces.current()));
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
        return Keys.jwsWithKey(key, "dpop+jwt", claims);
    }

    private ECKey verified(String proof) {
        return verified(proof, Optional.empty());
    }

    private ECKey verified(String proof, Optional<String> token) {
        return proofs.verify(proof, "POST", URL, token).await().indefinitely();
    }

    private DpopRefused refused(String proof, Optional<String> token) {
        return catchThrowableOfType(DpopRefused.class, () -> verified(proof, token));
    }

    private String refusal(String proof, Optional<String> token) {
        return refused(proof, token).error();
    }

    private String refusal(String proof) {
        return refusal(proof, Optional.empty());
    }
}
