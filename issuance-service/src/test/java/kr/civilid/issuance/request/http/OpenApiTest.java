package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// The document at `/openapi` says what the HTTP surface of the design says.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class OpenApiTest {

    private static final Set<String> ISSUANCES = Set.of(
            "POST /issuances",
            "GET /issuances",
            "POST /issuances/batch",
            "GET /issuances/{id}",
            "PUT /issuances/{id}",
            "DELETE /issuances/{id}",
            "POST /issuances/{id}/erasure",
            "POST /issuances/{id}/invitation",
            "GET /issuances/{id}/offer");

    private static final Set<String> ELSEWHERE = Set.of(
            "GET /ids/{employeeNumber}",
            "POST /ids/{employeeNumber}/revocation",
            "POST /enrolments",
            "POST /enrolments/{id}/tokens",
            "PUT /enrolments/{id}/pin",
            "POST /enrolments/{id}/unlock-challenges",
            "POST /enrolments/{id}/unlocks",
            "POST /enrolments/{id}/identity-check",
            "GET /enrolments/{id}/terms",
            "PUT /enrolments/{id}/consent",
            "DELETE /enrolments/{id}/consent",
            "GET /enrolments/{id}/offer",
            "GET /enrolments/{id}/id",
            "GET /ids/mine",
            "POST /reissues/challenges",
            "POST /reissues",
            "POST /token",
            "POST /nonce",
            "POST /credential",
            "POST /notification",
            "GET /.well-known/openid-credential-issuer",
            "GET /.well-known/oauth-authorization-server",
            "GET /.well-known/jwt-vc-issuer");

    @Test
    void every_call_of_the_design_is_described_and_no_other_of_issuances() {
        var described = described();

        assertThat(described).containsAll(ELSEWHERE);
        assertThat(described.stream().filter(call -> call.contains(" /issuances")))
                .containsExactlyInAnyOrderElementsOf(ISSUANCES);
    }

    @Test
    void every_body_of_issuances_has_an_example_and_every_call_its_answers() {
        paths().forEach((path, calls) -> calls.forEach((method, call) -> {
            if (path.startsWith("/issuances") && call instanceof Map<?, ?> operation) {
                assertThat(operation.get("summary")).as("%s %s", method, path).isNotNull();
                assertThat(operation.get("responses")).as("%s %s", method, path).isNotNull();
                if (operation.containsKey("requestBody")) {
                    assertThat(String.valueOf(operation.get("requestBody")))
                            .as("%s %s", method, path)
                            .contains("examples");
                }
            }
        }));
    }

    private static Set<String> described() {
        var described = new TreeSet<String>();
        paths().forEach((path, calls) -> calls.keySet().stream()
                .filter(List.of("get", "put", "post", "delete")::contains)
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return described;
    }

    private static Map<String, Map<String, Object>> paths() {
        return given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
    }
}
