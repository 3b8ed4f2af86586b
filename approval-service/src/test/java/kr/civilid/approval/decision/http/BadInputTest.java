package kr.civilid.approval.decision.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadInputTest {

    private static final Bureau BUREAU = Bureau.found();
    private static IssuanceId id;

    @BeforeEach
    void hong_has_applied() {
        if (id == null) {
            id = BUREAU.applied();
        }
    }

    @AfterEach
    void nothing_has_changed() {
        read(BUREAU.head(), id).statusCode(200).body("steps.state", contains("WAITING", "LATER"));
        assertThat(Bus.saidOf(id)).containsExactly("opened");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown property   | 400 | unknown-property | {'decision':'APPROVE','contentHash':'$','state':'GRANTED'}",
                "unknown decision   | 400 | invalid-value    | {'decision':'MAYBE','contentHash':'$'}",
                "decision as number | 400 | invalid-value    | {'decision':0,'contentHash':'$'}",
                "decision as list   | 400 | invalid-value    | {'decision':['APPROVE'],'contentHash':'$'}",
                "decision missing   | 400 | invalid-value    | {'contentHash':'$'}",
                "decision null      | 400 | invalid-value    | {'decision':null,'contentHash':'$'}",
                "hash missing       | 400 | invalid-value    | {'decision':'APPROVE'}",
                "hash too short     | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'abc'}",
                "hash as number     | 400 | invalid-value    | {'decision':'APPROVE','contentHash':5}",
                "comment as number  | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'$','comment':5}",
                "comment as object  | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'$','comment':{}}",
                "comment with NUL   | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'$','comment':'a\\u0000'}",
                "comment half       | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'$','comment':'\\ud800'}",
                "comment escape     | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'$','comment':'\\u001b[2J'}",
                "until as number    | 400 | invalid-value    | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?','until':5}",
                "until without zone | 400 | invalid-value    | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?','until':'2026-03-02T10:00:00'}",
                "until too long     | 400 | invalid-value    | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?','until':'2026-03-02T10:00:00.1234567890123Z'}",
                "until no such day  | 422 | until-misplaced  | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?','until':'2026-02-30T10:00:00Z'}",
                "until missing      | 422 | until-misplaced  | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?'}",
                "until with a yes   | 422 | until-misplaced  | {'decision':'APPROVE','contentHash':'$','until':'2099-03-02T10:00:00Z'}",
                "until in the past  | 422 | until-unfit      | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?','until':'2020-03-02T10:00:00+09:00'}",
                "until too far      | 422 | until-unfit      | {'decision':'REQUEST_MORE','contentHash':'$','comment':'?','until':'2999-03-02T10:00:00Z'}",
                "question unasked   | 422 | comment-missing  | {'decision':'REQUEST_MORE','contentHash':'$','until':'2099-03-02T10:00:00Z'}",
                "given twice        | 400 | malformed-json   | {'decision':'RETURN','decision':'APPROVE','contentHash':'$'}",
                "cut off            | 400 | malformed-json   | {'decision':'APPROVE',",
                "not JSON           | 400 | malformed-json   | decision=APPROVE",
                "a list             | 400 | invalid-value    | [{'decision':'APPROVE','contentHash':'$'}]",
                "a string           | 400 | malformed-json   | 'APPROVE'",
                "something behind   | 400 | invalid-value    | {'decision':'APPROVE','contentHash':'$'} {}",
                "return unexplained | 422 | comment-missing  | {'decision':'RETURN','contentHash':'$'}",
                "return with blanks | 422 | comment-missing  | {'decision':'RETURN','contentHash':'$','comment':' \\n '}"
            })
    void a_body_that_is_not_a_decision_is_refused(String what, int status, String problem, String body) {
        post(body.replace('\'', '"').replace("$", BUREAU.hash()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:civilid:problem:" + problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void no_body_is_no_decision(String body) {
        post(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_comment_over_1000_characters_is_refused() {
        var body = "{\"decision\":\"APPROVE\",\"contentHash\":\"%s\",\"comment\":\"%s\"}"
                .formatted(BUREAU.hash(), "가".repeat(1001));

        post(body).then().statusCode(400).body("type", equalTo("urn:civilid:problem:invalid-value"));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        post("{\"comment\":\"" + "x".repeat(300_000) + "\"}").then().statusCode(413);
    }

    @Test
    void deep_json_is_refused() {
        post("{\"comment\":" + "[".repeat(5_000)).then().statusCode(400);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        as(BUREAU.head())
                .contentType("application/json")
                .body("{\"decision\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post("/approvals/{id}/decisions", id.toString())
                .then()
                .statusCode(400);
    }

    @Test
    void another_media_type_is_refused() {
        as(BUREAU.head())
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/approvals/{id}/decisions", id.toString())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-an-id", "1-1-1-1-1", "0199b75f-6474-7bb4-91a4-9d32d24d6ff1x"})
    void what_is_not_an_id_names_nothing(String path) {
        as(BUREAU.head()).get("/approvals/{id}", path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void an_approval_is_changed_by_decisions_only(String method) {
        as(BUREAU.head())
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, "/approvals/{id}", id.toString())
                .then()
                .statusCode(405);
    }

    @Test
    void a_call_without_a_token_is_refused() {
        given().get("/approvals").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        given().get("/approvals/{id}", id.toString()).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/approvals/{id}/decisions", id.toString())
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_that_is_none_is_refused() {
        var token = Tokens.of(BUREAU.head());
        var tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
        var unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";

        for (var bad : List.of("x", "a.b.c", tampered, unsigned)) {
            given().auth()
                    .oauth2(bad)
                    .get("/approvals/{id}", id.toString())
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void a_role_without_a_say_is_refused() {
        for (var caller : List.of(Caller.HONG, Caller.DESK, Caller.OPS, Caller.ESARAM, Caller.MAIL)) {
            read(caller, id).statusCode(403).contentType("application/problem+json");
            as(caller).get("/approvals").then().statusCode(403);
        }
        as(BUREAU.auditor()).get("/approvals").then().statusCode(403);
    }

    @Test
    void an_office_without_agency_department_or_number_is_refused() {
        var roles = List.of("hr-officer");
        var agency = BUREAU.agency().digits();

        for (var incomplete : List.of(
                new Caller("a", "civilid-web", roles, null, "hr", "1"),
                new Caller("a", "civilid-web", roles, "17", "hr", "1"),
                new Caller("a", "civilid-web", roles, agency, null, "1"),
                new Caller("a", "civilid-web", roles, agency, "hr", null),
                new Caller("a", "civilid-web", roles, agency, "hr", " "))) {
            read(incomplete, id).statusCode(403).body("type", equalTo("urn:civilid:problem:incomplete-identity"));
        }
    }

    private static io.restassured.response.Response post(String body) {
        return as(BUREAU.head())
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/approvals/{id}/decisions", id.toString());
    }
}
