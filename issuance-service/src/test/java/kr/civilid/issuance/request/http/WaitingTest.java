package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.numbered;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.RemindToMend;
import kr.civilid.issuance.request.application.TendIssuances;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class WaitingTest {

    @Inject
    TendIssuances tendIssuances;

    @Inject
    RemindToMend remindToMend;

    @Inject
    Approvals approvals;

    @Test
    void an_open_issuance_says_when_it_expires_and_what_comes_next() {
        var id = HrApi.as(ESARAM).applied(somebody());

        var seen = HrApi.as(ESARAM).issuance(id);

        seen.then().body("next", equalTo("DepartmentApproved"));
        assertThat(Instant.parse(seen.path("expiresAt")))
                .isEqualTo(Instant.parse(seen.path("timeline[0].at")).plus(Duration.ofDays(30)));
        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);
        HrApi.as(ESARAM).issuance(id).then().body("expiresAt", nullValue()).body("next", nullValue());
    }

    @Test
    void what_nobody_finished_is_expired_and_said_once_and_makes_room() throws Throwable {
        var employee = somebody();
        var id = HrApi.as(ESARAM).applied(employee);
        waiting(id, Duration.ofDays(31));

        tend();
        tend();

        HrApi.as(ESARAM)
                .issuance(id)
                .then()
                .body("state", equalTo("Expired"))
                .body("timeline.state", contains("Requested", "Expired"));
        assertThat(said(id, "issuance.expired.v1")).hasSize(1);
        HrApi.as(ESARAM).apply(employee).then().statusCode(201);
    }

    @Test
    void an_applicant_is_reminded_once_and_once_more_in_the_next_state() throws Throwable {
        var invited = approvals.invited(somebody());
        var id = invited.id().toString();
        waiting(id, Duration.ofDays(13));
        tend();
        tend();
        assertThat(said(id, "issuance.notice-due.v1"))
                .singleElement()
                .asString()
                .contains("REMINDER")
                .doesNotContain("01012345678");

        App.bound(invited);
        waiting(id, Duration.ofDays(6));
        tend();

        assertThat(said(id, "issuance.notice-due.v1")).hasSize(2);
        assertThat(approvals.stage(invited.id())).isEqualTo("ENROLLED");
    }

    @Test
    void a_return_says_until_when_it_is_taken_back_and_ends_that_day() throws Throwable {
        var employee = somebody();
        var id = HrApi.as(ESARAM).applied(employee);
        approvals.giveBack(IssuanceId.fromString(id), "부서명이 틀립니다.");

        var seen = HrApi.as(ESARAM).issuance(id);
        seen.then().body("next", equalTo("Requested")).body("returned.until", equalTo(seen.path("expiresAt")));
        tend();
        assertThat(approvals.stage(IssuanceId.fromString(id))).isEqualTo("RETURNED");

        Database.change("update correction set due = now() where issuance_id = ?", UUID.fromString(id));
        tend();
        tend();

        HrApi.as(ESARAM)
                .issuance(id)
                .then()
                .body("state", equalTo("Expired"))
                .body("returned", nullValue())
                .body("corrections.comment", contains("부서명이 틀립니다."));
        assertThat(said(id, "issuance.expired.v1")).hasSize(1);
        HrApi.as(ESARAM)
                .resubmit(id, Map.of("employee", employee))
                .then()
                .statusCode(409)
                .body("state", equalTo("Expired"));
    }

    @Test
    void a_return_is_withdrawn_like_what_is_open_and_keeps_nobody_from_applying() {
        var employee = somebody();
        var id = HrApi.as(ESARAM).applied(employee);
        approvals.giveBack(IssuanceId.fromString(id), "부서명이 틀립니다.");
        var next = HrApi.as(ESARAM).applied(employee);

        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);

        HrApi.as(ESARAM).issuance(id).then().body("state", equalTo("Withdrawn")).body("expiresAt", nullValue());
        HrApi.as(ESARAM).issuance(next).then().body("state", equalTo("Requested"));
        HrApi.as(ESARAM).withdraw(id).then().statusCode(409);
    }

    @Test
    void a_hold_keeps_an_application_alive_and_the_later_day_is_shown() throws Throwable {
        var id = HrApi.as(ESARAM).applied(somebody());
        var due = Approvals.now().plus(Duration.ofDays(3));
        approvals.askForMore(IssuanceId.fromString(id), "사진을 다시 보내 주세요.", due);
        waiting(id, Duration.ofDays(31));

        tend();

        HrApi.as(ESARAM)
                .issuance(id)
                .then()
                .body("state", equalTo("Requested"))
                .body("expiresAt", equalTo(due.plus(Duration.ofDays(1)).toString()));
    }

    @Test
    void who_has_to_mend_something_is_told_once_more_before_its_day() throws Throwable {
        var returned = HrApi.as(ESARAM).applied(somebody());
        approvals.giveBack(IssuanceId.fromString(returned), "부서명이 틀립니다.");
        var held = HrApi.as(ESARAM).applied(somebody());
        approvals.askForMore(
                IssuanceId.fromString(held), "사진을 다시 보내 주세요.", Approvals.now().plus(Duration.ofDays(3)));
        var brief = HrApi.as(ESARAM).applied(somebody());
        approvals.askForMore(IssuanceId.fromString(brief), "서명", Approvals.now().plus(Duration.ofDays(1)));
        remind();
        assertThat(said(returned, "issuance.notice-due.v1")).hasSize(1);

        for (var id : List.of(returned, held)) {
            Database.change(
                    "update correction set due = now() + interval '2 days' where issuance_id = ?", UUID.fromString(id));
        }
        Database.change(
                "update correction set asked_at = now() - interval '3 days' where issuance_id = ?",
                UUID.fromString(held));
        remind();
        remind();

        assertThat(said(returned, "issuance.notice-due.v1"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("RETURNED").doesNotContain("부서명"));
        assertThat(said(held, "issuance.notice-due.v1")).hasSize(2);
        assertThat(said(brief, "issuance.notice-due.v1")).hasSize(1);
    }

    @Test
    void nobody_is_told_to_mend_what_they_have_applied_for_anew() throws Throwable {
        var employee = somebody();
        var id = HrApi.as(ESARAM).applied(employee);
        approvals.giveBack(IssuanceId.fromString(id), "부서명이 틀립니다.");
        HrApi.as(ESARAM).applied(employee);
        Database.change(
                "update correction set due = now() + interval '1 day', asked_at = now() - interval '9 days'"
                        + " where issuance_id = ?",
                UUID.fromString(id));

        remind();

        assertThat(said(id, "issuance.notice-due.v1")).hasSize(1);
    }

    @Test
    void a_new_code_is_texted_and_kills_the_one_before() {
        var invited = approvals.invited(somebody());
        var id = invited.id().toString();

        var answer = HrApi.as(ESARAM).invite(id);

        answer.then().statusCode(202);
        assertThat(answer.asString()).doesNotContain("code");
        var code = approvals.invitation(invited.id()).code();
        assertThat(code).isNotEqualTo(invited.code());
        new App().bind(invited.employeeNumber(), invited.code()).then().statusCode(not(201));
        new App().bind(invited.employeeNumber(), code).then().statusCode(201);
        HrApi.as(ESARAM)
                .invite(id)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-to-be-invited"))
                .body("state", equalTo("Enrolled"));
    }

    @Test
    void a_code_that_lapsed_or_was_guessed_at_is_renewed_and_the_waiting_begins_anew() {
        var invited = approvals.invited(somebody());
        var id = invited.id().toString();
        Database.change(
                "update invitation set expires_at = now(), guesses = 5 where issuance_id = ?",
                invited.id().value());
        waiting(id, Duration.ofDays(13));

        HrApi.as(ESARAM).invite(id).then().statusCode(202);

        assertThat(Instant.parse(HrApi.as(ESARAM).issuance(id).path("expiresAt")))
                .isAfter(Instant.now().plus(Duration.ofDays(13)));
        new App()
                .bind(
                        invited.employeeNumber(),
                        approvals.invitation(invited.id()).code())
                .then()
                .statusCode(201);
    }

    @Test
    void an_applicant_has_five_new_codes_an_hour_however_many_are_asked_for_at_once() throws Exception {
        var invited = approvals.invited(somebody());
        var id = invited.id().toString();

        var answers = atOnce(12, () -> HrApi.as(ESARAM).invite(id));

        assertThat(answers).extracting(Response::statusCode).containsOnly(202, 429);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSize(5);
        HrApi.as(ESARAM).invite(id).then().statusCode(429).body("type", endsWith("too-many-invitations"));
    }

    @Test
    void the_applicant_the_HR_system_and_HR_may_ask_and_nobody_else() {
        var invited = approvals.invited(numbered("2020123456"));
        var id = invited.id().toString();

        for (var allowed : List.of(HONG, PARK_HR, ESARAM)) {
            HrApi.as(allowed).invite(id).then().statusCode(202);
        }
        for (var stranger : List.of(INSARANG, CHOI_HR)) {
            HrApi.as(stranger).invite(id).then().statusCode(404).body("type", endsWith("issuance-not-found"));
        }
        HrApi.as(DESK).invite(id).then().statusCode(403);
        given().post("/issuances/" + id + "/invitation").then().statusCode(401);
        HrApi.as(ESARAM).invite(UUID.randomUUID().toString()).then().statusCode(404);
        assertThat(Database.count(
                        "select count(*) from access_ledger where act = 'issuance.invitation' and person_id ="
                                + " (select person_id from issuance where id = ?)",
                        invited.id().value()))
                .isEqualTo(3);
        HrApi.as(HONG).withdraw(id).then().statusCode(204);
    }

    @Test
    void before_the_approval_there_is_no_code_to_renew() {
        HrApi.as(ESARAM)
                .invite(HrApi.as(ESARAM).applied(somebody()))
                .then()
                .statusCode(409)
                .body("state", equalTo("Requested"));
    }

    private void remind() throws Throwable {
        VertxContextSupport.subscribeAndAwait(remindToMend::now);
    }

    private void tend() throws Throwable {
        VertxContextSupport.subscribeAndAwait(tendIssuances::now);
    }

    private void waiting(String id, Duration time) {
        Database.change(
                "update issuance set waiting_since = now() - make_interval(secs => ?) where id = ?",
                (double) time.toSeconds(),
                UUID.fromString(id));
    }

    private List<String> said(String id, String type) {
        return Database.column("select convert_from(payload, 'UTF8') from outbox where key = ? and type = ?", id, type);
    }
}
