package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.portrait;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.issuance.stage.Applicants.without;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class BadInputTest {

    static Stream<Arguments> wrongEmployees() {
        var good = somebody();
        return Stream.concat(
                good.keySet().stream()
                        .filter(member -> !member.equals("portrait"))
                        .map(member -> arguments("no " + member, without(good, member))),
                Stream.of(
                        arguments("unknown member", with(good, "salary", 1)),
                        arguments("number for text", with(good, "name", 7)),
                        arguments("object for text", with(good, "name", Map.of("a", 1))),
                        arguments("null", with(good, "name", null)),
                        arguments("blank name", with(good, "name", "   ")),
                        arguments("line break in name", with(good, "name", "홍\n길동")),
                        arguments("long name", with(good, "name", "가".repeat(51))),
                        arguments("long department", with(good, "department", "x".repeat(101))),
                        arguments("number for a phone", with(good, "phone", 1012345678)),
                        arguments("long phone", with(good, "phone", "0".repeat(51))),
                        arguments("no date", with(good, "birthDate", "1990-02-30")),
                        arguments("born tomorrow", with(good, "birthDate", "2999-01-01")),
                        arguments("short agency", with(good, "agencyCode", "174100")),
                        arguments("unknown employment", with(good, "employmentType", "INTERN")),
                        arguments("employed until no day", with(good, "employedUntil", "2026-13-01")),
                        arguments("employed as text", with(good, "employed", "yes")),
                        arguments("long employee number", with(good, "employeeNumber", "1".repeat(21))),
                        arguments("number for a portrait", with(good, "portrait", 7))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongEmployees")
    void an_application_that_cannot_be_right_is_refused_and_nothing_changes(String what, Map<String, Object> employee) {
        var before = Database.count("select count(*) from issuance");
        var key = UUID.randomUUID().toString();

        var answer = HrApi.as(ESARAM).apply(key, body("NEW", employee));

        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(answer.asString()).doesNotContain("홍길동", "01012345678");
        assertThat(Database.count("select count(*) from issuance")).isEqualTo(before);
        assertThat(Database.count("select count(*) from intake where idempotency_key = ?", key))
                .isZero();
    }

    static Stream<Object> wrongBodies() {
        return Stream.of(
                "{",
                "[]",
                "null",
                "",
                "{}",
                "{\"kind\": \"NEW\"}",
                "{\"kind\": \"NEW\", \"employee\": null}",
                "{\"kind\": 0, \"employee\": {}}",
                "{\"kind\": \"OTHER\", \"employee\": {}}",
                "{\"kind\": \"NEW\", \"kind\": \"NEW\"}",
                "{\"state\": \"Issued\"}");
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_body_that_is_no_application_is_refused(String body) {
        HrApi.as(ESARAM).apply(UUID.randomUUID().toString(), body).then().statusCode(400);
    }

    @Test
    void the_idempotency_key_is_required_and_printable() {
        given().auth()
                .oauth2(Tokens.of(ESARAM))
                .contentType(ContentType.JSON)
                .body(body("NEW", somebody()))
                .post("/issuances")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-value"));
        HrApi.as(ESARAM).apply("k".repeat(129), body("NEW", somebody())).then().statusCode(400);
        HrApi.as(ESARAM).apply("with blank", body("NEW", somebody())).then().statusCode(400);
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        HrApi.as(ESARAM)
                .apply(UUID.randomUUID().toString(), body("NEW", with(somebody(), "portrait", portrait(600_000))))
                .then()
                .statusCode(413)
                .body("limit", equalTo(512 * 1024));
        given().contentType(ContentType.JSON)
                .body(Map.of("employeeNumber", "x".repeat(300_000)))
                .post("/enrolments")
                .then()
                .statusCode(413)
                .body("limit", equalTo(256 * 1024));
    }

    @Test
    void another_media_type_or_method_is_refused() {
        given().auth()
                .oauth2(Tokens.of(ESARAM))
                .header("Idempotency-Key", "k")
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/issuances")
                .then()
                .statusCode(415);
        given().auth().oauth2(Tokens.of(ESARAM)).patch("/issuances").then().statusCode(405);
    }

    static Stream<Map<String, Object>> wrongEnrolments() {
        var good = Map.<String, Object>of(
                "employeeNumber", "2020123456",
                "invitationCode", "ABCDEFGH",
                "platform", "android",
                "deviceKey", Map.of("kty", "EC"),
                "evidence", "a.b.c");
        return Stream.concat(
                good.keySet().stream()
                        .filter(member -> !member.equals("portrait"))
                        .map(member -> without(good, member)),
                Stream.of(
                        with(good, "state", "Enrolled"),
                        with(good, "platform", "symbian"),
                        with(good, "platform", 1),
                        with(good, "deviceKey", "text"),
                        with(good, "deviceKey", Map.of()),
                        with(good, "evidence", "x".repeat(32_769)),
                        with(good, "invitationCode", "short"),
                        with(good, "employeeNumber", "1'; --")));
    }

    @ParameterizedTest
    @MethodSource("wrongEnrolments")
    void an_enrolment_that_cannot_be_right_is_refused(Map<String, Object> body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/enrolments")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_refusal_speaks_the_callers_language() {
        var id = UUID.randomUUID().toString();
        var korean = given().auth()
                .oauth2(Tokens.of(ESARAM))
                .header("Accept-Language", "ko")
                .get("/issuances/" + id);
        var english = given().auth()
                .oauth2(Tokens.of(ESARAM))
                .header("Accept-Language", "en")
                .get("/issuances/" + id);

        assertThat(korean.<String>path("detail")).contains("발급 신청");
        assertThat(english.<String>path("detail")).contains("issuance request");
        assertThat(List.of(korean.statusCode(), english.statusCode())).containsOnly(404);
    }

    private static Map<String, Object> body(String kind, Map<String, Object> employee) {
        return new HashMap<>(Map.of("kind", kind, "employee", employee));
    }
}
