package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class SuspensionTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Test
    void the_help_desk_suspends_and_only_HR_resumes() {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        suspend(DESK, holder, "HR_DECISION")
                .then()
                .statusCode(200)
                .body("state", equalTo("Suspended"))
                .body("reasons.source", contains("STAFF"))
                .body("reasons.reason", contains("HR_DECISION"));
        assertThat(ids.lastEvent(id)).contains("credential.suspended.v1", "HR_DECISION");
        assertThat(ids.lastEvent(id).split("\"idx\"")).hasSize(3);
        resume(DESK, holder, "").then().statusCode(403);
        resume(PARK_HR, holder, "")
                .then()
                .statusCode(200)
                .body("state", equalTo("Active"))
                .body("reasons", hasSize(0));

        assertThat(ids.announced(id))
                .containsExactly("credential.issued.v1", "credential.suspended.v1", "credential.resumed.v1");
        assertThat(ids.noted(holder, "id.suspend")).isEqualTo(1);
        assertThat(ids.noted(holder, "id.resume")).isEqualTo(1);
        letters.awaitNotices(holder.id(), Notice.SUSPENDED, Notice.RESUMED);
        assertThat(letters.to(holder.id()).getFirst().letter().phone()).isEqualTo("01012345678");
        assertThat(letters.to(holder.id()).getFirst().letter().reason()).contains("인사부서");
    }

    @Test
    void a_repeated_suspension_changes_nothing_and_another_source_adds_itself() {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        suspend(PARK_HR, holder, "HR_DECISION").then().statusCode(200);
        suspend(DESK, holder, "HR_DECISION").then().statusCode(200).body("reasons", hasSize(1));
        suspend(DESK, holder, "LOST_PHONE")
                .then()
                .statusCode(200)
                .body("reasons.source", contains("LOSS_REPORT", "STAFF"));

        assertThat(ids.announced(id))
                .containsExactly("credential.issued.v1", "credential.suspended.v1", "credential.suspended.v1");
        assertThat(ids.lastEvent(id)).contains("LOST_PHONE");
        resume(PARK_HR, holder, "").then().statusCode(200).body("state", equalTo("Suspended"));
        resume(PARK_HR, holder, "")
                .then()
                .statusCode(409)
                .body("type", endsWith("not-suspended"))
                .body("sources", contains("LOSS_REPORT"));
        resume(PARK_HR, holder, "?source=LOSS_REPORT&identityChecked=true")
                .then()
                .body("state", equalTo("Active"));
        letters.awaitNotices(holder.id(), Notice.SUSPENDED, Notice.SUSPENDED, Notice.RESUMED);
    }

    @Test
    void a_lost_phone_is_resumed_only_after_an_identity_check() {
        var holder = approvals.invited(somebody());
        ids.issue(holder);
        suspend(DESK, holder, "LOST_PHONE").then().statusCode(200);

        resume(PARK_HR, holder, "?source=LOSS_REPORT")
                .then()
                .statusCode(422)
                .body("type", endsWith("identity-not-checked"));
        resume(PARK_HR, holder, "?source=LOSS_REPORT&identityChecked=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("Active"));

        assertThat(ids.noted(holder, "id.resume-identity-checked")).isEqualTo(1);
        assertThat(Database.count(
                        "select count(*) from loss_report where person_id = ? and ended_at is null",
                        ids.person(holder).value()))
                .isZero();
    }

    @Test
    void why_it_was_resumed_goes_on_record_where_it_is_told() {
        var holder = approvals.invited(somebody());
        ids.issue(holder);

        for (var query : List.of("", "?reason=BY_MISTAKE")) {
            suspend(DESK, holder, "HR_DECISION").then().statusCode(200);
            resume(PARK_HR, holder, query).then().statusCode(200);
        }

        assertThat(Database.column(
                        "select why from access_ledger where act = 'id.resume' and person_id = ?" + " order by at",
                        ids.person(holder).value()))
                .containsExactly("신분증 정지 해제", "BY_MISTAKE");
    }

    @Test
    void nobody_else_may_and_another_agencys_id_is_not_there() {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        suspend(CHOI_HR, holder, "HR_DECISION").then().statusCode(404).body("type", endsWith("id-not-found"));
        suspend(ESARAM, holder, "HR_DECISION").then().statusCode(403);
        suspend(HONG, holder, "HR_DECISION").then().statusCode(403);
        resume(CHOI_HR, holder, "").then().statusCode(404);
        resume(ESARAM, holder, "").then().statusCode(403);
        given().delete("/ids/" + holder.employeeNumber() + "/suspension").then().statusCode(401);
        given().auth()
                .oauth2("no.such.token")
                .delete("/ids/" + holder.employeeNumber() + "/suspension")
                .then()
                .statusCode(401);

        assertThat(ids.announced(id)).containsExactly("credential.issued.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{",
                "[]",
                "",
                "null",
                "{\"reason\": 3}",
                "{\"reason\": \"\"}",
                "{\"reason\": \"PIN_LOCKED\"}",
                "{\"reason\": {\"a\": 1}}",
                "{\"reason\": \"HR_DECISION\", \"state\": \"Active\"}"
            })
    void a_body_that_is_no_suspension_is_refused(String body) {
        given().auth()
                .oauth2(Tokens.of(PARK_HR))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/ids/1234567890/suspension")
                .then()
                .statusCode(400);
    }

    @Test
    void a_wrong_question_to_resume_is_refused() {
        for (var query : List.of("?source=LEAVE_ORDER", "?source=x", "?identityChecked=yes", "?reason=bored")) {
            given().auth()
                    .oauth2(Tokens.of(PARK_HR))
                    .delete("/ids/1234567890/suspension" + query)
                    .then()
                    .statusCode(400);
        }
        given().auth()
                .oauth2(Tokens.of(PARK_HR))
                .delete("/ids/" + "1".repeat(21) + "/suspension")
                .then()
                .statusCode(400);
    }

    @Test
    void an_id_past_its_end_is_told_as_expired() {
        var holder = approvals.invited(somebody());
        ids.issue(holder, Instant.now().minus(Duration.ofDays(1)));

        given().auth()
                .oauth2(Tokens.of(PARK_HR))
                .get("/ids/" + holder.employeeNumber())
                .then()
                .statusCode(200)
                .body("state", equalTo("Expired"));
    }

    @Test
    void suspending_and_revoking_at_once_ends_revoked_and_stays_so() throws Exception {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);
        var turn = new AtomicInteger();

        var answers = atOnce(
                16,
                () -> turn.incrementAndGet() % 2 == 0
                        ? revoke(PARK_HR, holder)
                        : suspend(DESK, holder, turn.get() % 3 == 0 ? "HR_DECISION" : "LOST_PHONE"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 204, 404));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 204))
                .hasSize(1);
        var announced = ids.announced(id);
        assertThat(announced.getLast()).isEqualTo("credential.revoked.v1");
        assertThat(announced).filteredOn("credential.revoked.v1"::equals).hasSize(1);
    }

    @Test
    void the_database_keeps_what_is_revoked_revoked_and_what_is_suspended_held() {
        var holder = approvals.invited(somebody());
        var id = ids.issue(holder);

        assertThatThrownBy(() -> Database.change(
                        "update credential set state = 'SUSPENDED', reason = 'ON_LEAVE' where id = ?", id.value()))
                .hasStackTraceContaining("exactly while something holds it");
        revoke(PARK_HR, holder).then().statusCode(204);
        assertThatThrownBy(() -> Database.change(
                        "update credential set state = 'ACTIVE', reason = null where id = ?", id.value()))
                .hasStackTraceContaining("stays revoked");
        suspend(PARK_HR, holder, "HR_DECISION").then().statusCode(404);
        resume(PARK_HR, holder, "").then().statusCode(404);
    }

    static Response suspend(Caller caller, Invited holder, String reason) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/ids/" + holder.employeeNumber() + "/suspension");
    }

    static Response resume(Caller caller, Invited holder, String query) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .delete("/ids/" + holder.employeeNumber() + "/suspension" + query);
    }

    private static Response revoke(Caller caller, Invited holder) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "HR_DECISION"))
                .post("/ids/" + holder.employeeNumber() + "/revocation");
    }
}
