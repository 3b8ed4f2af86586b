package kr.civilid.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
class MessagesHttpTest {

    private static final String PROBLEM = "application/problem+json";

    SmppHandsets handsets;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void help_desk_and_hr_see_what_became_of_a_text_but_not_what_it_said() {
        var issuance = texted(Behaviour.DELIVERED);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages(Caller.PARK_HR, issuance.id)
                        .statusCode(200)
                        .body("messages.state", contains("DELIVERED")));
        var body = messages(Caller.DESK, issuance.id)
                .statusCode(200)
                .body("messages[0].notice", equalTo("INVITATION"))
                .body("messages[0].recipient", equalTo("*********" + issuance.phone.substring(9)))
                .body("messages[0].acceptedAt", notNullValue())
                .body("messages[0].deliveredAt", notNullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain(issuance.phone, "AB2CD3EF", "gateway", "reason");
    }

    @Test
    void who_looked_is_recorded_and_the_record_stands() {
        var issuance = new Issuance();
        issuance.isRequested();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages(Caller.DESK, issuance.id).statusCode(200));
        messages(Caller.CHOI_HR, issuance.id).statusCode(404);

        assertThat(Database.column(
                        "select concat_ws(' ', who, act, agency, why) from access_ledger where issuance_id = ?",
                        issuance.id.value()))
                .containsExactly("desk messages.read 1741000 문자 발송 상태 확인");
        assertThatThrownBy(() -> Database.change("update access_ledger set who = 'nobody'"))
                .hasStackTraceContaining("only ever added");
    }

    @Test
    void a_log_in_without_an_agency_is_incomplete() {
        var nowhere = new Caller("park.hr", "civilid-web", List.of("hr-officer"), null, null, null);

        messages(nowhere, IssuanceId.next())
                .statusCode(403)
                .body("type", equalTo("urn:civilid:problem:incomplete-identity"));
    }

    @Test
    void the_calls_are_described() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet()",
                        containsInAnyOrder(
                                "/access-records",
                                "/access-records/reports/{month}",
                                "/messages",
                                "/templates",
                                "/gateways/receipts",
                                "/messages/{id}/resend"))
                .body("paths.'/messages'.get.responses.keySet()", hasItems("200", "400", "401", "403", "404"));
    }

    @Test
    void a_gateway_that_is_away_leaves_the_service_ready() throws Exception {
        handsets.goAway();
        await().until(() -> health("/q/health/group/gateway") == 503);

        assertThat(health("/q/health/ready")).isEqualTo(200);
        assertThat(health("/q/health/live")).isEqualTo(200);

        handsets.comeBack();
        await().atMost(Duration.ofSeconds(20)).until(() -> health("/q/health/group/gateway") == 200);
    }

    @Test
    void a_failure_is_shown_with_its_reason() {
        var issuance = texted(Behaviour.UNDELIVERABLE);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages(Caller.PARK_HR, issuance.id)
                        .statusCode(200)
                        .body("messages.state", contains("UNDELIVERABLE"))
                        .body("messages.reason", contains("UNDELIV")));
    }

    @Test
    void an_issuance_without_a_text_has_an_empty_list() {
        var issuance = new Issuance();
        issuance.isRequested();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        messages(Caller.PARK_HR, issuance.id).statusCode(200).body("messages", hasSize(0)));
    }

    @Test
    void to_hr_of_another_agency_it_does_not_exist() {
        var issuance = texted(Behaviour.DELIVERED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages(Caller.PARK_HR, issuance.id).statusCode(200));

        messages(Caller.CHOI_HR, issuance.id)
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:civilid:problem:issuance-not-found"));
    }

    @Test
    void an_unknown_issuance_looks_the_same() {
        messages(Caller.PARK_HR, IssuanceId.next())
                .statusCode(404)
                .body("type", equalTo("urn:civilid:problem:issuance-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-1-1-1-1", "not-a-uuid", "' or 1=1 --", "00000000-0000-0000-0000-00000000000g"})
    void what_is_no_issuance_id_is_named(String text) {
        given().auth()
                .oauth2(Tokens.of(Caller.PARK_HR))
                .queryParam("issuanceId", text)
                .get("/messages")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.property", contains("issuanceId"));
    }

    @Test
    void a_missing_parameter_is_named() {
        given().auth()
                .oauth2(Tokens.of(Caller.PARK_HR))
                .get("/messages")
                .then()
                .statusCode(400)
                .body("violations.property", contains("issuanceId"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nobody_else_may_ask(Caller stranger) {
        messages(stranger, IssuanceId.next()).statusCode(403).contentType(PROBLEM);
    }

    static Stream<Caller> strangers() {
        return Stream.of(Caller.HONG, Caller.KIM_HEAD, Caller.AUDIT, Caller.OPS, Caller.ESARAM, Caller.MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages", "/templates"})
    void without_a_token_there_is_nothing(String path) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2("forged").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_wording_is_shown_with_its_length(Caller reader) {
        given().auth()
                .oauth2(Tokens.of(reader))
                .get("/templates")
                .then()
                .statusCode(200)
                .body(
                        "templates.notice",
                        hasItems(Stream.of(Notice.values()).map(Notice::name).toArray()))
                .body("templates.findAll { it.kind == 'SMS' }.bytes", everyItem(lessThanOrEqualTo(90)))
                .body("templates.findAll { it.kind == 'LMS' }.bytes", everyItem(lessThanOrEqualTo(2000)))
                .body("templates.findAll { it.kind == 'LMS' }.notice", hasItems("RETURNED", "MORE_REQUESTED"))
                .body("templates.findAll { it.kind == 'LMS' }.subject", everyItem(startsWith("모바일 공무원증")))
                .body("templates.findAll { it.notice == 'LOCKED' }.version", contains(2))
                .body("templates.encoding", everyItem(equalTo("EUC-KR")))
                .body(
                        "templates.find { it.notice == 'INVITATION' }.words",
                        equalTo("[모바일 공무원증] 승인. {until}까지 공무원연금공단 공식 앱에 초대코드 {code} 입력"));
    }

    static Stream<Caller> readers() {
        return Stream.of(Caller.DESK, Caller.PARK_HR, Caller.AUDIT);
    }

    @Test
    void what_was_said_years_ago_is_still_shown() {
        templates("1")
                .statusCode(200)
                .body(
                        "templates.find { it.notice == 'INVITATION' }.words",
                        equalTo("[모바일 공무원증] 발급 승인. 공무원연금공단 공식 앱을 열어 초대코드 {code} 입력하세요."))
                .body("templates.version", everyItem(equalTo(1)));
        templates("9999").statusCode(200).body("templates", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "one", "1.5", "10000"})
    void what_is_no_version_is_named(String version) {
        templates(version).statusCode(400).body("violations.property", contains("version"));
    }

    private static ValidatableResponse templates(String version) {
        return given().auth()
                .oauth2(Tokens.of(Caller.DESK))
                .queryParam("version", version)
                .get("/templates")
                .then();
    }

    @Test
    void staff_are_told_which_characters_of_a_reason_no_phone_shows() {
        var issuance = new Issuance();
        issuance.isRequested();
        issuance.hasNotice(Notice.RETURNED, "똠방각하 🎉");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages(Caller.PARK_HR, issuance.id)
                        .statusCode(200)
                        .body("messages[0].replacedCharacters", contains("똠 (U+B620)", "🎉 (U+1F389)")));
    }

    @Test
    void an_applicant_has_no_use_for_the_wording() {
        given().auth().oauth2(Tokens.of(Caller.HONG)).get("/templates").then().statusCode(403);
    }

    private int health(String path) {
        return given().get(management.resolve(path)).statusCode();
    }

    private Issuance texted(Behaviour behaviour) {
        var issuance = new Issuance();
        handsets.behave(issuance.phone, behaviour);
        issuance.isRequested();
        issuance.isApproved();
        return issuance;
    }

    private static ValidatableResponse messages(Caller caller, IssuanceId issuance) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .queryParam("issuanceId", issuance.toString())
                .get("/messages")
                .then();
    }
}
