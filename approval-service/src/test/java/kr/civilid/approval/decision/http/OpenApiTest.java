package kr.civilid.approval.decision.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_document_has_every_call_and_no_other() throws IOException {
        var document = JSON.readTree(given().get("/openapi?format=json").asString());

        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.get("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/access-records",
                        "/access-records/reports/{month}",
                        "/approvals",
                        "/approvals/{issuanceId}",
                        "/approvals/{issuanceId}/decisions",
                        "/approvals/{issuanceId}/evidence",
                        "/approvals/{issuanceId}/portrait",
                        "/approvals/decisions",
                        "/chains/{agencyCode}",
                        "/delegations",
                        "/delegations/{id}",
                        "/post-reports",
                        "/post-reports/{id}/acknowledgement");
    }

    @Test
    void a_decision_is_described_with_its_problems_and_examples() {
        given().get("/openapi?format=json")
                .then()
                .body("openapi", startsWith("3.1"))
                .body(
                        "paths.'/approvals/{issuanceId}/decisions'.post.responses.keySet()",
                        hasItems("201", "400", "401", "403", "404", "409", "413", "422"))
                .body(
                        "paths.'/approvals/{issuanceId}/decisions'.post.requestBody.content.'application/json'.examples",
                        hasKey("return"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Examples.APPROVE, Examples.RETURN})
    void an_example_decision_is_understood_by_the_service(String example) {
        var bureau = Bureau.found();
        var id = bureau.applied();

        // Well-formed, but made for another content.
        as(bureau.head())
                .contentType("application/json")
                .body(example)
                .post("/approvals/{id}/decisions", id.toString())
                .then()
                .statusCode(409);
    }

    @Test
    void the_example_answer_has_the_members_of_a_real_one() throws IOException {
        var bureau = Bureau.found();
        var real = JSON.readTree(as(bureau.head())
                .get("/approvals/{id}", bureau.applied().toString())
                .asString());
        var example = JSON.readTree(Examples.PENDING);

        assertThat(List.copyOf(example.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList()))
                .containsExactlyElementsOf(real.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
        assertThat(example.get("content").properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactlyElementsOf(real.get("content").properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
    }
}
