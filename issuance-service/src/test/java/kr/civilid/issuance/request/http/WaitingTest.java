package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
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

    private void remind() throws Throwable {
        VertxContextSupport.subscribeAndAwait(remindToMend::now);
    }

    private void tend() throws Throwable {
        VertxContextSupport.subscribeAndAwait(tendIssuances::now);
    }

    static void waiting(String id, Duration time) {
        Database.change(
                "update issuance set waiting_since = now() - make_interval(secs => ?) where id = ?",
                (double) time.toSeconds(),
                UUID.fromString(id));
    }

    private List<String> said(String id, String type) {
        return Database.column("select convert_from(payload, 'UTF8') from outbox where key = ? and type = ?", id, type);
    }
}
