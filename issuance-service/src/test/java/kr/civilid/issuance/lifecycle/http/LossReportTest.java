package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.issuance.stage.AtOnce.served;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.application.EndLostIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class LossReportTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Inject
    EndLostIds endLostIds;

    @Test
    void whoever_may_report_suspends_at_once_and_again_is_the_same_report() {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        var first = report(ESARAM, holder, Map.of("reportedAt", "2026-03-02T12:00:00+09:00"));
        var again = report(DESK, holder, Map.of());

        first.then().statusCode(201).body("state", equalTo("Suspended"));
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        assertThat(ids.announced(id)).containsExactly("credential.issued.v1", "credential.suspended.v1");
        assertThat(ids.lastEvent(id)).contains("LOST_PHONE");
        assertThat(ids.noted(holder, "loss.report")).isEqualTo(2);
        letters.awaitNotices(holder.id(), Notice.SUSPENDED);
        assertThat(letters.to(holder.id()).getFirst().letter().until()).isNotNull();
    }

    @Test
    void fifty_reports_at_once_are_one() throws Exception {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        var answers = atOnce(50, () -> served(() -> report(ESARAM, holder, Map.of())));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(ids.announced(id)).containsExactly("credential.issued.v1", "credential.suspended.v1");
        assertThat(Database.count("select count(*) from loss_report where credential_id = ?", id.value()))
                .isEqualTo(1);
    }

    @Test
    void the_note_rests_encrypted_and_only_HR_reads_it() {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        report(DESK, holder, Map.of("note", "지하철 2호선에서 분실")).then().statusCode(201);

        look(PARK_HR, holder).then().body("lossNote", equalTo("지하철 2호선에서 분실"));
        look(DESK, holder).then().statusCode(200).body("lossNote", nullValue());
        assertThat(Database.count("select count(*) from loss_report r where r::text like '%지하철%'"))
                .isZero();
        assertThat(Database.count(
                        "select count(*) from loss_report where credential_id = ? and note is not null", id.value()))
                .isEqualTo(1);
    }

    @Test
    void the_bound_phone_reports_itself_at_the_same_address() {
        var holder = approvals.invited(somebody());
        var app = App.bound(holder);
        var id = ids.issue(holder);

        byPhone(app, app.token, Map.of("enrolmentId", app.enrolment))
                .then()
                .statusCode(201)
                .body("state", equalTo("Suspended"));

        assertThat(ids.announced(id)).endsWith("credential.suspended.v1");
        assertThat(Database.column("select origin from loss_report where credential_id = ?", id.value()))
                .containsExactly("HOLDER");
    }

    @Test
    void a_phone_learns_nothing_of_others() {
        var holder = approvals.invited(somebody());
        var app = App.bound(holder);
        var other = approvals.invited(somebody());
        App.bound(other);
        var othersId = ids.issue(other);

        byPhone(app, app.token, Map.of("enrolmentId", app.enrolment)).then().statusCode(404);
        byPhone(app, app.token, Map.of("enrolmentId", other.id().toString()))
                .then()
                .statusCode(404);
        byPhone(app, app.token, Map.of("enrolmentId", UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        byPhone(app, "invented", Map.of("enrolmentId", other.id().toString()))
                .then()
                .statusCode(401);
        byPhone(app, app.token, Map.of()).then().statusCode(400);
        byPhone(app, app.token, Map.of("enrolmentId", "x")).then().statusCode(400);
        byPhone(app, app.token, Map.of("enrolmentId", app.enrolment, "employeeNumber", other.employeeNumber()))
                .then()
                .statusCode(400);

        assertThat(ids.announced(othersId)).containsExactly("credential.issued.v1");
    }

    @Test
    void for_others_there_is_nothing_to_report() {
        var holder = approvals.invited(somebody());
        report(ESARAM, holder, Map.of()).then().statusCode(404).body("type", endsWith("id-not-found"));
        var id = ids.issue(holder);

        report(CHOI_HR, holder, Map.of()).then().statusCode(404);
        report(INSARANG, holder, Map.of()).then().statusCode(404);
        report(HONG, holder, Map.of()).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body(Map.of("employeeNumber", holder.employeeNumber()))
                .post("/loss-reports")
                .then()
                .statusCode(401);

        assertThat(ids.announced(id)).containsExactly("credential.issued.v1");
    }

    static Stream<Object> wrongReports() {
        return Stream.of(
                "{",
                "[]",
                "",
                "null",
                "{}",
                "{\"employeeNumber\": {}}",
                "{\"employeeNumber\": null}",
                "{\"employeeNumber\": \"x\"}",
                "{\"employeeNumber\": \"2020123456\", \"state\": \"Active\"}",
                "{\"employeeNumber\": \"2020123456\", \"reportedAt\": \"yesterday\"}",
                "{\"employeeNumber\": \"2020123456\", \"reportedAt\": \"-9999-01-01T00:00:00Z\"}",
                "{\"employeeNumber\": \"2020123456\", \"note\": \"a\\u0000b\"}",
                "{\"employeeNumber\": \"2020123456\", \"note\": \"\"}",
                "{\"employeeNumber\": \"2020123456\", \"note\": \"" + "가".repeat(501) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("wrongReports")
    void a_body_that_is_no_report_is_refused(String body) {
        given().auth()
                .oauth2(Tokens.of(ESARAM))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/loss-reports")
                .then()
                .statusCode(400);
    }

    @Test
    void a_loss_of_tomorrow_is_refused() {
        var holder = approvals.invited(somebody());
        ids.issue(holder);

        report(ESARAM, holder, Map.of("reportedAt", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("type", endsWith("reported-in-the-future"));
    }

    @Test
    void what_nobody_found_for_a_fortnight_ends_for_good_and_what_was_found_does_not() {
        var lost = approvals.invited(somebody());
        var found = approvals.invited(somebody());
        var recent = approvals.invited(somebody());
        for (var holder : List.of(lost, found, recent)) {
            ids.issue(holder);
            report(ESARAM, holder, Map.of()).then().statusCode(201);
        }
        age(lost);
        age(found);
        SuspensionTest.resume(PARK_HR, found, "?source=LOSS_REPORT&identityChecked=true")
                .then()
                .statusCode(200);

        LiveIds.run(endLostIds::now);

        look(PARK_HR, lost).then().statusCode(404);
        look(PARK_HR, found).then().body("state", equalTo("Active"));
        look(PARK_HR, recent).then().body("state", equalTo("Suspended"));
        letters.awaitNotices(lost.id(), Notice.SUSPENDED, Notice.REVOKED);
        assertThat(LiveIds.run(endLostIds::now)).isZero();
    }

    private void age(Invited holder) {
        Database.change(
                "update loss_report set received_at = received_at - interval '15 days', reported_at = reported_at -"
                        + " interval '15 days' where person_id = ?",
                ids.person(holder).value());
        Database.change("""
                update credential_hold set since = since - interval '15 days' where credential_id in
                (select id from credential where person_id = ?)""", ids.person(holder).value());
    }

    private static Response look(Caller caller, Invited holder) {
        return given().auth().oauth2(Tokens.of(caller)).get("/ids/" + holder.employeeNumber());
    }

    private static Response report(Caller caller, Invited holder, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("employeeNumber", holder.employeeNumber());
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/loss-reports");
    }

    /// Once more where the server asks for its nonce.
    private static Response byPhone(App app, String token, Map<String, Object> body) {
        var answer = once(app, token, body, "");
        return answer.statusCode() == 401 && answer.asString().contains("use_dpop_nonce")
                ? once(app, token, body, answer.header("DPoP-Nonce"))
                : answer;
    }

    private static Response once(App app, String token, Map<String, Object> body, String nonce) {
        app.dpopNonce = nonce;
        return given().header("DPoP", app.proof("POST", "/loss-reports", token))
                .header("Authorization", "DPoP " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/loss-reports");
    }
}
