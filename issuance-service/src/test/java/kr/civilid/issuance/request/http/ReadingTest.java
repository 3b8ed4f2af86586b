package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.numbered;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.AUDIT;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.KIM_HEAD;
import static kr.civilid.testkit.people.Caller.MAIL;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ReadingTest {

    @Inject
    Approvals approvals;

    @Test
    void the_HR_system_that_sent_it_sees_the_progress_and_no_personal_data() {
        var id = HrApi.as(ESARAM).applied(somebody());

        HrApi.as(ESARAM)
                .issuance(id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("Requested"))
                .body("next", equalTo("DepartmentApproved"))
                .body("employee", nullValue());
    }

    @Test
    void the_HR_officer_of_the_agency_sees_everything_and_the_help_desk_masked() {
        var employee = somebody();
        var id = HrApi.as(ESARAM).applied(employee);

        HrApi.as(PARK_HR)
                .issuance(id)
                .then()
                .statusCode(200)
                .body("employee.name", equalTo("홍길동"))
                .body("employee.phone", equalTo("01012345678"))
                .body("employee.birthDate", equalTo("1990-05-17"))
                .body("employee.employeeNumber", equalTo(employee.get("employeeNumber")));
        HrApi.as(DESK)
                .issuance(id)
                .then()
                .statusCode(200)
                .body("employee.name", equalTo("홍*동"))
                .body("employee.phone", equalTo("010****5678"))
                .body("employee.birthDate", nullValue());
    }

    @Test
    void somebody_elses_issuance_is_not_found() {
        var id = HrApi.as(ESARAM).applied(somebody());

        for (var stranger : List.of(INSARANG, CHOI_HR, HONG)) {
            HrApi.as(stranger).issuance(id).then().statusCode(404).body("type", endsWith("issuance-not-found"));
        }
        for (var role : List.of(KIM_HEAD, AUDIT, MAIL)) {
            HrApi.as(role).issuance(id).then().statusCode(403);
        }
        given().get("/issuances/" + id).then().statusCode(401).body("type", endsWith("unauthorized"));
        given().auth().oauth2("not.a.token").get("/issuances/" + id).then().statusCode(401);
    }

    @Test
    void the_applicant_sees_and_withdraws_their_own() {
        var employee = numbered("2020123456");
        var id = HrApi.as(ESARAM).applied(employee);

        HrApi.as(HONG).issuance(id).then().statusCode(200).body("employee", nullValue());
        HrApi.as(HONG).withdraw(id).then().statusCode(204);
        HrApi.as(HONG)
                .issuance(id)
                .then()
                .body("state", equalTo("Withdrawn"))
                .body("next", nullValue())
                .body("timeline.state", equalTo(List.of("Requested", "Withdrawn")));
    }

    @Test
    void only_its_owners_withdraw_and_only_once() {
        var id = HrApi.as(ESARAM).applied(somebody());

        HrApi.as(INSARANG).withdraw(id).then().statusCode(404);
        HrApi.as(HONG).withdraw(id).then().statusCode(404);
        HrApi.as(PARK_HR).withdraw(id).then().statusCode(403);
        assertThat(Database.column("select stage from issuance where id = ?", UUID.fromString(id)))
                .containsExactly("REQUESTED");
        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);
        HrApi.as(ESARAM)
                .withdraw(id)
                .then()
                .statusCode(409)
                .body("type", endsWith("issuance-already-settled"))
                .body("state", equalTo("Withdrawn"));
        assertThat(Database.count("select count(*) from outbox where key = ? and type = 'issuance.withdrawn.v1'", id))
                .isEqualTo(1);
    }

    @Test
    void an_issued_one_can_no_longer_be_withdrawn() {
        var id = HrApi.as(ESARAM).applied(somebody());
        Database.change(
                "update issuance set stage = 'ISSUED', credential_id = ? where id = ?",
                UUID.randomUUID(),
                UUID.fromString(id));

        HrApi.as(ESARAM).withdraw(id).then().statusCode(409).body("state", equalTo("Issued"));
    }

    @Test
    void every_look_at_somebody_is_on_record() {
        var id = HrApi.as(ESARAM).applied(somebody());
        HrApi.as(PARK_HR).issuance(id);
        HrApi.as(DESK).issuance(id);
        HrApi.as(CHOI_HR).issuance(id);

        var records = Database.column(
                "select who || ' ' || act from access_ledger where person_id = (select person_id from issuance where"
                        + " id = ?) order by at",
                UUID.fromString(id));
        assertThat(records)
                .containsExactly(
                        "service-account-esaram issuance.request", "park.hr issuance.read", "desk issuance.read");
    }

    @Test
    void an_unknown_or_malformed_id_is_not_found() {
        HrApi.as(ESARAM).issuance(UUID.randomUUID().toString()).then().statusCode(404);
        HrApi.as(ESARAM).issuance("1-1-1-1-1").then().statusCode(404);
    }
}
