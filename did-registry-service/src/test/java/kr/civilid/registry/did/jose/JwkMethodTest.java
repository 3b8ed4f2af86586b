package kr.civilid.registry.did.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.Map;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.VersionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwkMethodTest {

    /// The examples of the did:jwk specification.
    private static final String P256 =
            "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAi"
                    + "LCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";
    private static final String X25519 =
            "did:jwk:eyJrdHkiOiJPS1AiLCJjcnYiOiJYMjU1MTkiLCJ1c2UiOiJlbmMiLCJ4IjoiM3A3YmZYdDl3YlRUVzJIQzdPUTFOei1EUThoYmVH"
                    + "ZE5yZngtRkctSUswOCJ9";

    private final JwkMethod method = new JwkMethod();

    @Test
    void a_p256_key_signs_and_agrees() {
        var document = resolve(P256);

        assertThat(document)
                .containsEntry("id", P256)
                .containsEntry("assertionMethod", List.of(P256 + "#0"))
                .containsEntry("keyAgreement", List.of(P256 + "#0"));
        var key = (Map<?, ?>) ((List<?>) document.get("verificationMethod")).getFirst();
        assertThat(key.get("type")).isEqualTo("JsonWebKey2020");
        assertThat(key.get("publicKeyJwk"))
                .isEqualTo(Map.of(
                        "kty", "EC",
                        "crv", "P-256",
                        "x", "acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0",
                        "y", "_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE"));
    }

    @Test
    void an_x25519_key_only_agrees() {
        assertThat(resolve(X25519))
                .containsEntry("keyAgreement", List.of(X25519 + "#0"))
                .doesNotContainKeys("assertionMethod", "authentication");
    }

    @Test
    void a_key_for_signing_does_not_agree() {
        var did = did("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}");

        assertThat(resolve(did)).containsKey("assertionMethod").doesNotContainKey("keyAgreement");
    }

    @Test
    void a_private_key_is_refused() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();

        refuses(did(key.toJSONString()));
    }

    @Test
    void an_rsa_key_is_refused() throws Exception {
        refuses(did(new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"kty\":\"EC\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0\","
                        + "\"y\":\"acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0\"}",
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "{\"kty\":1}",
            })
    void what_is_no_public_curve_key_is_refused(String jwk) {
        refuses(did(jwk));
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:jwk:a.b", "did:jwk:e:f", "did:jwk:%7B%7D", "did:jwk:AAAA"})
    void what_is_not_base64url_json_is_refused(String did) {
        refuses(did);
    }

    @Test
    void a_version_is_not_found() {
        var resolution = method.resolve(new Did(P256), new VersionQuery.ByNumber(1))
                .await()
                .indefinitely();

        assertThat(resolution).isInstanceOf(Resolution.Failed.class);
    }

    private Map<String, Object> resolve(String did) {
        var resolution =
                method.resolve(new Did(did), new VersionQuery.Latest()).await().indefinitely();
        return ((Resolution.Resolved) resolution).document();
    }

    private void refuses(String did) {
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> resolve(did));
    }

    private static String did(String jwk) {
        return "did:jwk:" + Base64URL.encode(jwk);
    }
}
