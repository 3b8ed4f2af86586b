package kr.civilid.approval.decision.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Rows;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulkTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void each_decision_stands_or_is_refused_by_itself() {
        var first = bureau.applied();
        var second = bureau.applied();
        var elsewhere = Bureau.found().applied();

        many(
                        bureau.head(),
                        one(first, "APPROVE", ""),
                        one(elsewhere, "APPROVE", ""),
                        one(second, "RETURN", ""),
                        one(first, "APPROVE", ""),
                        one(second, "RETURN", ",\"comment\":\"직급이 다릅니다.\""),
                        one(IssuanceId.next(), "REQUEST_MORE", ",\"comment\":\"?\""))
                .statusCode(200)
                .body("results.status", contains(201, 404, 422, 409, 201, 422))
                .body("results[0].state", equalTo("PENDING"))
                .body("results[0].issuanceId", equalTo(first.toString()))
                .body("results[1].problem.type", equalTo("urn:civilid:problem:approval-not-found"))
                .body("results[2].problem.type", equalTo("urn:civilid:problem:comment-missing"))
                .body("results[2].problem.detail", equalTo("반려나 추가 확인을 하실 때에는 사유를 적어 주세요."))
                .body("results[3].problem.type", equalTo("urn:civilid:problem:already-decided"))
                .body("results[4].state", equalTo("RETURNED"))
                .body("results[5].problem.type", equalTo("urn:civilid:problem:until-misplaced"));
        assertThat(Rows.state(elsewhere.value())).isEqualTo("PENDING");
        assertThat(Database.column("select kind from decision where issuance_id = ?", second.value()))
                .containsExactly("RETURN");
    }

    @Test
    void a_hundred_at_once_are_decided() {
        var ids = Stream.generate(bureau::applied).limit(100).toList();

        many(bureau.head(), ids.stream().map(id -> one(id, "APPROVE", "")).toArray(String[]::new))
                .statusCode(200)
                .body("results.findAll { it.status == 201 }.size()", equalTo(100));
    }

    @Test
    void more_than_a_hundred_or_none_are_refused() {
        var tooMany = Stream.generate(() -> one(IssuanceId.next(), "APPROVE", ""))
                .limit(101)
                .toArray(String[]::new);

        many(bureau.head(), tooMany).statusCode(400);
        many(bureau.head()).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-property | {'decisions':[],'all':true}",
                "unknown-property | {'decisions':[{'issuanceId':'#','decision':'APPROVE','contentHash':'$','state':'x'}]}",
                "invalid-value    | {}",
                "invalid-value    | {'decisions':'x'}",
                "invalid-value    | {'decisions':[null]}",
                "invalid-value    | {'decisions':[{'issuanceId':'x','decision':'APPROVE','contentHash':'$'}]}",
                "invalid-value    | {'decisions':[{'decision':'APPROVE','contentHash':'$'}]}",
                "invalid-value    | {'decisions':[{'issuanceId':5,'decision':'APPROVE','contentHash':'$'}]}",
                "invalid-value    | {'decisions':[{'issuanceId':'#','decision':'APPROVE','contentHash':'x'}]}",
                "malformed-json   | {'decisions':"
            })
    void a_body_that_is_no_list_of_decisions_decides_nothing(String problem, String body) {
        var id = bureau.applied();

        send(bureau.head(), body.replace('\'', '"').replace("$", bureau.hash()).replace("#", id.toString()))
                .statusCode(400)
                .body("type", equalTo("urn:civilid:problem:" + problem));
        assertThat(Database.column("select kind from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void who_has_no_say_decides_nothing() {
        var id = bureau.applied();

        many(bureau.auditor(), one(id, "APPROVE", "")).statusCode(200).body("results.status", contains(403));
        many(Caller.MAIL, one(id, "APPROVE", "")).statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/approvals/decisions")
                .then()
                .statusCode(401);
        as(bureau.head()).delete("/approvals/decisions").then().statusCode(405);
        as(bureau.head()).get("/approvals/decisions").then().statusCode(404);
    }

    @Test
    void the_example_is_understood() {
        send(bureau.head(), Examples.MANY).statusCode(200).body("results.status", contains(404, 404));
    }

    private String one(IssuanceId id, String decision, String more) {
        return "{\"issuanceId\":\"%s\",\"decision\":\"%s\",\"contentHash\":\"%s\"%s}"
                .formatted(id, decision, bureau.hash(), more);
    }

    private static ValidatableResponse many(Caller who, String... decisions) {
        return send(who, "{\"decisions\":[%s]}".formatted(String.join(",", decisions)));
    }

    private static ValidatableResponse send(Caller who, String body) {
        return as(who).contentType("application/json")
                .body(body)
                .post("/approvals/decisions")
                .then();
    }
}
