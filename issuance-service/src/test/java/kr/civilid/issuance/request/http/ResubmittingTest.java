package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.portrait;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent.Granted;
import kr.civilid.events.catalog.ApprovalEvent.Returned;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.ApprovalEvent.StepApproved;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Bus;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ResubmittingTest {

    @Inject
    Approvals approvals;

    private final Map<String, Object> employee = somebody();

    @Test
    void what_was_returned_comes_back_mended_and_both_rounds_stay_visible() {
        var id = returned();
        HrApi.as(ESARAM)
                .issuance(id.toString())
                .then()
                .body("returned.comment", equalTo("부서명이 틀립니다."))
                .body("returned.step", equalTo("HR"))
                .body("returned.until", notNullValue())
                .body("comment", equalTo("부서명이 틀립니다."));
        HrApi.as(DESK).issuance(id.toString()).then().body("returned.comment", nullValue());
        var before = approvals.contentHash(id);

        resubmit(id, with(employee, "department", "data-policy"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Requested"))
                .body("timeline.state", contains("Requested", "Returned", "Requested"))
                .body("returned", nullValue())
                .body("employee", nullValue());

        assertThat(approvals.contentHash(id)).isNotEqualTo(before);
        HrApi.as(PARK_HR).issuance(id.toString()).then().body("employee.department", equalTo("data-policy"));
        for (var mayKnow : List.of(ESARAM, PARK_HR)) {
            HrApi.as(mayKnow)
                    .issuance(id.toString())
                    .then()
                    .body("corrections.wish", contains("RETURNED"))
                    .body("corrections.comment", contains("부서명이 틀립니다."))
                    .body("corrections.answeredAt", contains(notNullValue()));
        }
        HrApi.as(DESK)
                .issuance(id.toString())
                .then()
                .body("corrections.step", contains("HR"))
                .body("corrections.comment", contains(nullValue()));
        var said = said(id, "issuance.resubmitted.v1");
        assertThat(said).hasSize(1);
        assertThat(said.getFirst())
                .contains(approvals.contentHash(id).base64url())
                .doesNotContain("홍길동", "data-policy");
        assertThat(said(id, "issuance.notice-due.v1"))
                .singleElement()
                .asString()
                .contains("RETURNED")
                .doesNotContain("부서명", "01012345678");
    }

    @Test
    void a_new_round_is_moved_by_its_own_decisions_only() {
        var id = returned();
        var old = approvals.contentHash(id);
        resubmit(id, with(employee, "department", "data-policy")).then().statusCode(200);

        Bus.say(new StepApproved(id, Step.DEPARTMENT, old, Approvals.now()));
        Bus.say(new Granted(id, old, Approvals.now()));
        Bus.say(new Returned(id, Step.HR, Approvals.toUs("지난 차수"), Approvals.now()));
        approvals.openAgain(id);
        approvals.approve(id);

        HrApi.as(ESARAM)
                .issuance(id.toString())
                .then()
                .body(
                        "timeline.state",
                        contains("Requested", "Returned", "Requested", "DepartmentApproved", "Approved"));
    }

    @Test
    void more_that_an_approver_asked_for_comes_while_the_application_is_on_hold() {
        var id = applied();
        var due = Approvals.now().plus(Duration.ofDays(3));
        approvals.askForMore(id, "사진을 다시 보내 주세요.", due);
        HrApi.as(ESARAM)
                .issuance(id.toString())
                .then()
                .body("state", equalTo("Requested"))
                .body("hold.comment", equalTo("사진을 다시 보내 주세요."))
                .body("hold.until", equalTo(due.toString()))
                .body("returned", nullValue());
        var before = approvals.contentHash(id);

        resubmit(id, with(employee, "portrait", portrait(700)))
                .then()
                .statusCode(200)
                .body("hold", nullValue())
                .body("timeline.state", contains("Requested", "Requested"));

        assertThat(approvals.contentHash(id)).isNotEqualTo(before);
        assertThat(said(id, "issuance.resubmitted.v1")).hasSize(1);
    }

    @Test
    void a_hold_at_HR_keeps_the_departments_approval_of_the_same_content() {
        var same = onHoldAtHr(applied());
        resubmit(same, employee).then().statusCode(200).body("state", equalTo("DepartmentApproved"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatever_the_ID_will_say_otherwise_costs_the_departments_approval(String property, Object value) {
        var other = somebody();
        var changed = onHoldAtHr(IssuanceId.fromString(HrApi.as(ESARAM).applied(other)));

        resubmit(changed, with(other, property, value)).then().statusCode(200).body("state", equalTo("Requested"));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("position", "사무관"),
                arguments("portrait", portrait(700)),
                arguments("birthDate", "1991-01-02"),
                arguments("nameEn", "Hong Kildong"));
    }

    @Test
    void the_same_once_more_is_answered_alike_and_said_once() throws Exception {
        var id = returned();
        var mended = with(employee, "department", "data-policy");

        var answers = atOnce(10, () -> resubmit(id, mended));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(said(id, "issuance.resubmitted.v1")).hasSize(1);
    }

    @Test
    void nobody_waits_for_what_is_before_its_approvers_or_ended() {
        var id = applied();
        resubmit(id, employee)
                .then()
                .statusCode(409)
                .body("type", endsWith("resubmission-not-expected"))
                .body("state", equalTo("Requested"));
        HrApi.as(ESARAM).withdraw(id.toString()).then().statusCode(204);
        resubmit(id, employee).then().statusCode(409).body("state", equalTo("Withdrawn"));
    }

    @Test
    void a_return_is_taken_back_only_within_its_time() {
        var id = returned();
        Database.change("update correction set due = now() where issuance_id = ?", id.value());

        resubmit(id, employee).then().statusCode(409).body("type", endsWith("resubmission-not-expected"));
    }

    @Test
    void an_application_that_was_replaced_does_not_come_back_beside_the_new_one() {
        var id = returned();
        var next = HrApi.as(ESARAM).applied(employee);

        resubmit(id, employee)
                .then()
                .statusCode(409)
                .body("type", endsWith("issuance-already-open"))
                .body("issuanceId", equalTo(next));
        assertThat(approvals.stage(id)).isEqualTo("RETURNED");
        assertThat(said(id, "issuance.resubmitted.v1")).isEmpty();
    }

    @Test
    void somebody_elses_application_is_another_one() {
        var id = returned();

        for (var change :
                List.of(with(employee, "employeeNumber", "9000000001"), with(employee, "agencyCode", "1130000"))) {
            resubmit(id, change).then().statusCode(422).body("type", endsWith("another-application"));
        }
        HrApi.as(ESARAM)
                .resubmit(id.toString(), Map.of("kind", "REISSUE", "employee", employee))
                .then()
                .statusCode(422)
                .body("property", equalTo("kind"));
        HrApi.as(ESARAM)
                .resubmit(id.toString(), Map.of("kind", "NEW", "reason", "NEW_PHONE", "employee", employee))
                .then()
                .statusCode(422)
                .body("property", equalTo("reason"));
        assertThat(approvals.stage(id)).isEqualTo("RETURNED");
    }

    @Test
    void who_is_not_eligible_any_more_learns_why_and_nothing_changes() {
        var id = returned();

        resubmit(id, with(employee, "employmentType", "TEMPORARY"))
                .then()
                .statusCode(422)
                .body("type", endsWith("not-eligible"))
                .body("reasons.code", hasItem("not-regular-staff"));
        assertThat(approvals.stage(id)).isEqualTo("RETURNED");
        resubmit(id, employee).then().statusCode(200);
    }

    @Test
    void only_the_HR_system_that_sent_it_submits_it_again() {
        var id = returned();
        var body = Map.of("employee", employee);

        HrApi.as(INSARANG).resubmit(id.toString(), body).then().statusCode(404);
        HrApi.as(ESARAM).resubmit(UUID.randomUUID().toString(), body).then().statusCode(404);
        for (var person : List.of(HONG, PARK_HR, CHOI_HR, DESK)) {
            HrApi.as(person).resubmit(id.toString(), body).then().statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/issuances/" + id)
                .then()
                .statusCode(401);
        assertThat(Database.column(
                        "select act from access_ledger where person_id = (select person_id from issuance where id = ?)"
                                + " and act = 'issuance.resubmit'",
                        id.value()))
                .isEmpty();
    }

    static Stream<Object> wrongBodies() {
        var good = somebody();
        return Stream.of(
                "{",
                "[]",
                "null",
                "{}",
                Map.of("employee", good, "state", "Issued"),
                Map.of("employee", 7),
                Map.of("employee", with(good, "name", 7)),
                Map.of("employee", with(good, "name", "가".repeat(51))),
                Map.of("employee", good, "kind", "OTHER"));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_body_that_is_no_application_is_refused(Object body) {
        HrApi.as(ESARAM)
                .resubmit(UUID.randomUUID().toString(), body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private Response resubmit(IssuanceId id, Map<String, Object> mended) {
        return HrApi.as(ESARAM).resubmit(id.toString(), Map.of("employee", mended));
    }

    private IssuanceId applied() {
        return IssuanceId.fromString(HrApi.as(ESARAM).applied(employee));
    }

    private IssuanceId returned() {
        var id = applied();
        approvals.giveBack(id, "부서명이 틀립니다.");
        return id;
    }

    private IssuanceId onHoldAtHr(IssuanceId id) {
        Bus.say(new StepApproved(id, Step.DEPARTMENT, approvals.contentHash(id), Approvals.now()));
        approvals.awaitStage(id, "DEPARTMENT_APPROVED");
        approvals.askForMore(id, "더", Approvals.now().plus(Duration.ofDays(1)));
        return id;
    }

    private List<String> said(IssuanceId id, String type) {
        return Database.column(
                "select convert_from(payload, 'UTF8') from outbox where key = ? and type = ?", id.toString(), type);
    }
}
