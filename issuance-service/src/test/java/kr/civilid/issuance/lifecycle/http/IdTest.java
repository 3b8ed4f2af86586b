package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class IdTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Test
    void those_of_the_agency_and_the_HR_system_see_the_live_id() {
        var holder = approvals.invited(somebody());
        App.bound(holder);
        var id = ids.issue(holder);

        for (var caller : List.of(PARK_HR, DESK, ESARAM)) {
            look(caller, holder.employeeNumber())
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id.toString()))
                    .body("state", equalTo("Active"))
                    .body("device", equalTo("android"))
                    .body("reasons", hasSize(0));
        }
        for (var stranger : List.of(CHOI_HR, INSARANG)) {
            look(stranger, holder.employeeNumber()).then().statusCode(404).body("type", endsWith("id-not-found"));
        }
        look(HONG, holder.employeeNumber()).then().statusCode(403);
        given().get("/ids/" + holder.employeeNumber()).then().statusCode(401);
    }

    @Test
    void the_model_is_shown_as_the_app_named_it() {
        var holder = approvals.invited(somebody());
        var app = new App();
        var body = app.binding(holder.employeeNumber(), holder.code(), app.evidence(app.evidenceClaims()));
        body.put("model", " Galaxy S26 ");
        app.bind(body).then().statusCode(201);
        ids.issue(holder);

        look(PARK_HR, holder.employeeNumber()).then().statusCode(200).body("deviceModel", equalTo("Galaxy S26"));
    }

    @Test
    void the_HR_officer_of_the_agency_revokes_once_and_for_good() {
        var holder = approvals.invited(somebody());
        App.bound(holder);
        var id = ids.issue(holder);

        revoke(CHOI_HR, holder, "EMPLOYMENT_ENDED").then().statusCode(404);
        revoke(DESK, holder, "EMPLOYMENT_ENDED").then().statusCode(403);
        revoke(ESARAM, holder, "EMPLOYMENT_ENDED").then().statusCode(403);
        revoke(PARK_HR, holder, "SIGNING_ABANDONED").then().statusCode(400);
        revoke(PARK_HR, holder, "EMPLOYMENT_ENDED").then().statusCode(204);
        revoke(PARK_HR, holder, "EMPLOYMENT_ENDED").then().statusCode(404);

        look(PARK_HR, holder.employeeNumber()).then().statusCode(404);
        assertThat(Database.count(
                        "select count(*) from outbox where key = ? and type = 'credential.revoked.v1'", id.toString()))
                .isEqualTo(1);
        assertThat(Database.count(
                        "select count(*) from access_ledger where act = 'id.revoke' and person_id = ?",
                        ids.person(holder).value()))
                .isEqualTo(1);
    }

    @Test
    void five_wrong_pins_end_the_id() {
        var holder = approvals.invited(somebody());
        var app = App.withPin(holder);
        var id = ids.issue(holder);

        for (var i = 0; i < 5; i++) {
            app.unlock(App.newKey());
        }

        look(PARK_HR, holder.employeeNumber()).then().statusCode(404);
        assertThat(Database.column(
                        "select convert_from(payload, 'UTF8') from outbox where key = ? and type ="
                                + " 'credential.revoked.v1'",
                        id.toString()))
                .singleElement()
                .asString()
                .contains("PIN_LOCKED");
    }

    @Test
    void an_employee_without_id_and_a_wrong_reason_are_refused() {
        look(PARK_HR, "1234567890").then().statusCode(404);
        look(PARK_HR, "x").then().statusCode(400);
        for (var body : List.of(
                "{}", "{", "{\"reason\": 3}", "{\"reason\": \"BORED\"}", "{\"reason\":\"LOST_PHONE\",\"x\":1}")) {
            given().auth()
                    .oauth2(Tokens.of(PARK_HR))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/ids/1234567890/revocation")
                    .then()
                    .statusCode(400);
        }
    }

    private static Response look(Caller caller, String number) {
        return given().auth().oauth2(Tokens.of(caller)).get("/ids/" + number);
    }

    private static Response revoke(Caller caller, Invited holder, String reason) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/ids/" + holder.employeeNumber() + "/revocation");
    }
}
