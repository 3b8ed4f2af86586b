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
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
class NewCodeTest {

    @Inject
    Approvals approvals;

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
        WaitingTest.waiting(id, Duration.ofDays(13));

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
}
