package kr.civilid.verification.gate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.verification.Complex;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Neither kind of bearer token passes as the other, and no trick of JOSE makes one.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CallerConfusionTest {

    private static final Map<String, Object> SHOWN = Map.of("kind", "qr", "presentation", "CID1:");

    private GateReader reader;

    @BeforeEach
    void a_reader_is_registered() {
        reader = Complex.gate(Map.of());
        assertThat(reader.post(SHOWN, reader.token()).status()).isEqualTo(200);
    }

    @Test
    void a_reader_speaks_for_its_own_gate_alone() {
        var other = Complex.gate(Map.of());
        var stray =
                new GateReader(reader.service(), reader.audience(), other.gateId(), reader.readerId(), reader.key());
        var nowhere =
                new GateReader(reader.service(), reader.audience(), "no-such-gate", reader.readerId(), reader.key());

        assertThat(stray.post(SHOWN, stray.token()).status()).isEqualTo(403);
        assertThat(stray.post(SHOWN, stray.token()).answer())
                .containsEntry("type", "urn:civilid:problem:not-your-gate");
        assertThat(nowhere.post(SHOWN, nowhere.token()).status()).isEqualTo(403);
    }

    @Test
    void people_are_no_readers_whatever_their_role() {
        assertThat(reader.post(SHOWN, Tokens.of(Caller.OPS)).status()).isEqualTo(403);
        var pretender = new Caller("pretender", "civilid-web", List.of("reader"), null, null, null);
        assertThat(reader.post(SHOWN, Tokens.of(pretender)).status()).isEqualTo(403);
    }

    @Test
    void readers_are_no_operators_whatever_they_claim() {
        var claims = claims(it -> it.claim("realm_access", Map.of("roles", List.of("operator")))
                .claim("groups", List.of("operator"))
                .claim("preferred_username", "ops"));
        var gate = Map.<String, Object>of("id", "gate-x", "name", "x", "site", Complex.SEJONG);

        Complex.as(reader.token(), "POST", "/gates", gate).statusCode(403);
        Complex.as(reader.sign(claims), "POST", "/gates", gate).statusCode(403);
    }

    @Test
    void a_reader_cannot_name_the_identity_provider_as_its_issuer() {
        var claims = claims(it -> it.issuer(Tokens.ISSUER).claim("realm_access", Map.of("roles", List.of("operator"))));

        Complex.as(reader.sign(claims), "POST", "/gates", Map.of()).statusCode(401);
        refused(reader.sign(claims));
    }

    @Test
    void one_reader_cannot_sign_for_another() {
        var other = Complex.gate(Map.of());
        refused(reader.sign(claims(it -> it.issuer("urn:civilid:reader:" + other.readerId()))));
        refused(reader.sign(claims(it -> it.issuer("urn:civilid:reader:nobody"))));
        refused(reader.sign(claims(it -> it.issuer("urn:civilid:reader:"))));
        refused(reader.sign(claims(it -> it.issuer("urn:civilid:reader:' or 1=1"))));
        refused(reader.sign(claims(it -> it.issuer(null))));
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        refused(reader.sign(claims(it -> it.audience("http://localhost:8081"))));
        refused(reader.sign(claims(it -> it.audience((String) null))));
    }

    @Test
    void a_token_without_an_end_without_a_beginning_or_for_too_long_is_refused() {
        var now = Instant.now();
        refused(reader.sign(claims(it -> it.expirationTime(null))));
        refused(reader.sign(claims(it -> it.issueTime(null))));
        refused(reader.sign(claims(it -> it.jwtID(null))));
        refused(reader.sign(claims(it -> it.expirationTime(Date.from(now.plusSeconds(400))))));
        refused(reader.sign(claims(
                it -> it.issueTime(Date.from(now.minusSeconds(120))).expirationTime(Date.from(now.minusSeconds(60))))));
    }

    @Test
    void a_token_verified_before_does_not_outlive_its_end() {
        var token = reader.sign(
                claims(it -> it.expirationTime(Date.from(Instant.now().plusSeconds(2)))));
        assertThat(reader.post(SHOWN, token).status()).isEqualTo(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> reader.post(SHOWN, token).status() == 401);
    }

    @Test
    void no_algorithm_but_ours_is_taken() throws Exception {
        refused(new PlainJWT(claims(_ -> {})).serialize());
        refused(signed(
                new JWSHeader(JWSAlgorithm.HS256),
                new MACSigner(reader.key().toECPublicKey().getEncoded())));
        refused(signed(
                new JWSHeader(JWSAlgorithm.HS256),
                new MACSigner(reader.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))));
        var token = reader.token();
        refused(token.substring(0, token.lastIndexOf('.') + 1));
        refused(token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(new byte[64]));
        refused(Base64URL.encode("{\"alg\":\"none\"}") + token.substring(token.indexOf('.')));
    }

    @Test
    void a_key_or_an_address_in_the_header_is_not_looked_at() throws Exception {
        var stranger = IdDraft.key();
        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .jwk(stranger.toPublicJWK())
                        .build(),
                new ECDSASigner(stranger)));
        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .jwkURL(URI.create("http://localhost:1/jwks"))
                        .x509CertURL(URI.create("http://localhost:1/x5u"))
                        .build(),
                new ECDSASigner(stranger)));
    }

    @Test
    void a_token_of_another_kind_or_with_critical_extensions_is_refused() throws Exception {
        for (var type : List.of("kb+jwt", "dc+sd-jwt", "dpop+jwt", "oauth-client-attestation+jwt", "statuslist+jwt")) {
            refused(signed(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(type))
                            .build(),
                    new ECDSASigner(reader.key())));
        }
        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .criticalParams(Set.of("urn:x"))
                        .customParam("urn:x", true)
                        .build(),
                new ECDSASigner(reader.key())));
    }

    @Test
    void what_is_no_token_is_refused() {
        for (var token : List.of("", "a", "a.b", "a.b.c", "..", "e30.e30.", "x".repeat(7000))) {
            refused(token);
        }
    }

    private void refused(String token) {
        assertThat(reader.post(SHOWN, token).status()).as(token).isEqualTo(401);
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header, claims(_ -> {}));
        jwt.sign(signer);
        return jwt.serialize();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer("urn:civilid:reader:" + reader.readerId())
                .audience(reader.audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString());
        change.accept(claims);
        return claims.build();
    }
}
