package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.credential.application.TypeMetadata;
import kr.civilid.issuance.credential.domain.Claim;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MetadataTest {

    @Inject
    TypeMetadata typeMetadata;

    @Test
    void the_issuer_describes_itself_with_the_members_of_the_standard_only() throws Exception {
        var answer = given().get("/.well-known/openid-credential-issuer");

        answer.then().statusCode(200).contentType("application/json");
        var metadata = EventJson.MAPPER.readTree(answer.asByteArray());
        assertThat(names(metadata))
                .containsExactlyInAnyOrder(
                        "credential_issuer",
                        "credential_endpoint",
                        "nonce_endpoint",
                        "notification_endpoint",
                        "batch_credential_issuance",
                        "display",
                        "credential_configurations_supported");
        assertThat(metadata.path("credential_issuer").asText()).isEqualTo(TestWallet.BASE);
        assertThat(metadata.path("batch_credential_issuance").path("batch_size").asInt())
                .isEqualTo(10);
        var configuration = metadata.path("credential_configurations_supported").path(TestWallet.CONFIGURATION);
        assertThat(names(configuration))
                .containsExactlyInAnyOrder(
                        "format",
                        "scope",
                        "vct",
                        "cryptographic_binding_methods_supported",
                        "credential_signing_alg_values_supported",
                        "proof_types_supported",
                        "credential_metadata");
        assertThat(configuration.path("format").asText()).isEqualTo("dc+sd-jwt");
        assertThat(configuration.path("credential_metadata").path("claims")).hasSize(Claim.values().length);
        assertThat(configuration.path("credential_metadata").path("display").findValuesAsText("locale"))
                .containsExactly("ko", "en");
    }

    @Test
    void every_endpoint_that_is_named_answers() {
        var metadata = given().get("/.well-known/openid-credential-issuer").jsonPath();

        for (var endpoint : Set.of("credential_endpoint", "nonce_endpoint", "notification_endpoint")) {
            var path = metadata.getString(endpoint).substring(TestWallet.BASE.length());
            assertThat(given().post(path).statusCode()).isIn(200, 401);
        }
    }

    @Test
    void signed_metadata_says_the_same_and_who_says_it() throws Exception {
        var plain = given().get("/.well-known/openid-credential-issuer").<Map<String, Object>>path("$");

        var answer = given().accept("application/jwt").get("/.well-known/openid-credential-issuer");

        answer.then().statusCode(200).contentType("application/jwt");
        var jwt = SignedJWT.parse(answer.asString());
        var leaf = X509CertUtils.parse(
                jwt.getHeader().getX509CertChain().getFirst().decode());
        assertThat(jwt.verify(new ECDSAVerifier(ECKey.parse(leaf)))).isTrue();
        assertThat(jwt.getHeader().getType()).hasToString("openidvci-issuer-metadata+jwt");
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(TestWallet.BASE);
        assertThat(jwt.getJWTClaimsSet().getIssueTime()).isNotNull();
        assertThat(jwt.getPayload().toJSONObject().keySet()).containsAll(plain.keySet());
    }

    @Test
    void the_authorization_server_offers_what_works_and_no_more() throws Exception {
        var answer = given().get("/.well-known/oauth-authorization-server");

        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .body("issuer", equalTo(TestWallet.BASE))
                .body("grant_types_supported", contains(TestWallet.GRANT))
                .body("token_endpoint_auth_methods_supported", contains("attest_jwt_client_auth"))
                .body("'pre-authorized_grant_anonymous_access_supported'", equalTo(false))
                .body("dpop_signing_alg_values_supported", contains("ES256"))
                .body("authorization_endpoint", nullValue())
                .body("pushed_authorization_request_endpoint", nullValue());
        assertThat(AuthorizationServerMetadata.parse(answer.asString()).getTokenEndpointURI())
                .hasToString(TestWallet.BASE + "/token");
    }

    @Test
    void the_keys_are_public_and_those_that_sign() throws Exception {
        given().get("/.well-known/jwt-vc-issuer")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(TestWallet.BASE))
                .body("jwks_uri", equalTo(TestWallet.BASE + "/jwks"));
        var jwks = given().get("/jwks");

        jwks.then().statusCode(200).body("keys", hasSize(1)).body("keys[0].d", nullValue());
        var jwt = SignedJWT.parse(given().accept("application/jwt")
                .get("/.well-known/openid-credential-issuer")
                .asString());
        assertThat(jwt.verify(new ECDSAVerifier(
                        (ECKey) JWKSet.parse(jwks.asString()).getKeys().getFirst())))
                .isTrue();
    }

    @Test
    void the_type_is_explained_by_the_very_bytes_that_credentials_name() throws Exception {
        var answer = given().get("/vct/urn:kr:civilid:civil-servant-id:1");

        answer.then().statusCode(200).contentType("application/json").header("Access-Control-Allow-Origin", "*");
        var hash = MessageDigest.getInstance("SHA-256").digest(answer.asByteArray());
        assertThat(typeMetadata.integrity())
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(hash));
        var paths = new HashSet<String>();
        EventJson.MAPPER
                .readTree(answer.asByteArray())
                .path("claims")
                .forEach(claim -> paths.add(claim.path("path").path(0).asText()));
        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Claim.values()).map(Claim::path).toList());
        given().get("/vct/urn:unknown").then().statusCode(404);
    }

    @Test
    void an_unknown_well_known_is_404_in_json() {
        given().get("/.well-known/openid-configuration").then().statusCode(404).contentType("application/problem+json");
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
