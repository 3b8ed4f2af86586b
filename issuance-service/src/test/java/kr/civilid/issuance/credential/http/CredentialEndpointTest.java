package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CredentialEndpointTest {

    private final TestWallet wallet = new TestWallet();

    @Test
    void bad_requests_are_told_in_the_terms_of_the_standard_and_sign_nothing() {
        var holder = Holder.consented(wallet.device);
        var token = wallet.accessToken(holder);
        var configuration = Map.<String, Object>of("credential_configuration_id", TestWallet.CONFIGURATION);

        refused(token, "", "invalid_credential_request");
        refused(token, "{", "invalid_credential_request");
        refused(token, "[]", "invalid_credential_request");
        refused(token, "null", "invalid_credential_request");
        refused(token, "\"text\"", "invalid_credential_request");
        refused(token, "[".repeat(2_000), "invalid_credential_request");
        refused(token, Map.of(), "invalid_credential_request");
        refused(token, Map.of("credential_configuration_id", 7), "invalid_credential_request");
        refused(
                token,
                Map.of("credential_configuration_id", TestWallet.CONFIGURATION, "credential_identifier", "x"),
                "invalid_credential_request");
        refused(token, Map.of("credential_configuration_id", "x"), "unknown_credential_configuration");
        refused(token, Map.of("credential_identifier", "x"), "unknown_credential_identifier");
        refused(token, configuration, "invalid_proof");
        for (Object proofs : List.of(
                "x",
                List.of(),
                Map.of(),
                Map.of("jwt", "x"),
                Map.of("jwt", List.of()),
                Map.of("jwt", List.of(7)),
                Map.of("jwt", List.of("x")),
                Map.of("attestation", List.of("x")),
                Map.of("jwt", List.of("x"), "di_vp", List.of("x")))) {
            refused(
                    token,
                    Map.of("credential_configuration_id", TestWallet.CONFIGURATION, "proofs", proofs),
                    "invalid_proof");
        }
        refused(
                token,
                Map.of(
                        "credential_configuration_id",
                        TestWallet.CONFIGURATION,
                        "credential_response_encryption",
                        Map.of("enc", "A128GCM"),
                        "proofs",
                        Map.of("jwt", List.of("x"))),
                "invalid_encryption_parameters");
        refused(
                token,
                Map.of(
                        "credential_configuration_id",
                        TestWallet.CONFIGURATION,
                        "proofs",
                        Map.of("jwt", List.of(TestWallet.proof(Keys.next(), "made-up")))),
                "invalid_nonce");
        refused(
                token,
                Map.of(
                        "credential_configuration_id",
                        TestWallet.CONFIGURATION,
                        "proofs",
                        Map.of("jwt", Collections.nCopies(11, TestWallet.proof(Keys.next(), "made-up")))),
                "invalid_credential_request");
        assertThat(Database.count("select count(*) from signing_intent where issuance_id = ?::uuid", holder.issuance()))
                .isZero();
        assertThat(holder.stage()).isEqualTo("CONSENTED");
    }

    @Test
    void a_nonce_cannot_be_used_for_a_second_request() {
        var token = wallet.accessToken(Holder.consented(wallet.device));
        var nonce = TestWallet.credentialNonce();
        wallet.credential(token, request(nonce)).then().statusCode(200);

        refused(token, request(nonce), "invalid_nonce");
    }

    @Test
    void without_a_good_token_the_wallet_learns_how_to_come_back() {
        given().body("{}")
                .contentType("application/json")
                .post("/credential")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("DPoP"))
                .body("error", equalTo("invalid_token"));
        given().header("Authorization", "DPoP unknown")
                .header("DPoP", wallet.dpop("POST", "/credential", "stale", "unknown"))
                .body("{}")
                .contentType("application/json")
                .post("/credential")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("DPoP error=\"use_dpop_nonce\""))
                .header("DPoP-Nonce", notNullValue());
        wallet.credential("unknown", Map.of()).then().statusCode(401).body("error", equalTo("invalid_token"));
        given().queryParam("access_token", "unknown").post("/credential").then().statusCode(401);
        given().header("Authorization", "Bearer unknown")
                .body("{}")
                .contentType("application/json")
                .post("/credential")
                .then()
                .statusCode(401);
    }

    @Test
    void a_stolen_token_does_not_work_with_another_key() {
        var token = wallet.accessToken(Holder.consented(wallet.device));
        var thief = new TestWallet();

        thief.take(token, Keys.next()).then().statusCode(401).body("error", equalTo("invalid_token"));
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .post("/credential")
                .then()
                .statusCode(401);
        wallet.take(token, Keys.next()).then().statusCode(200);
    }

    private static Map<String, Object> request(String nonce) {
        return Map.of(
                "credential_configuration_id",
                TestWallet.CONFIGURATION,
                "proofs",
                Map.of("jwt", List.of(TestWallet.proof(Keys.next(), nonce))));
    }

    private void refused(String token, Object body, String error) {
        var answer = wallet.credential(token, body);
        answer.then()
                .statusCode(400)
                .body("error", equalTo(error))
                .header("Cache-Control", "no-store")
                .header("Date", notNullValue());
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("error", "error_description");
    }
}
