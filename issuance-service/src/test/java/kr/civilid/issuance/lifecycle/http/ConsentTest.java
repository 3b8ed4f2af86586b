package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.application.AskConsentAgain;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The holder agrees anew when the terms change, or takes the consent back.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ConsentTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds liveIds;

    @Inject
    AskConsentAgain askConsentAgain;

    private Invited invited;
    private App app;
    private CredentialId credential;

    @BeforeEach
    void an_id_is_in_use() {
        invited = approvals.invited(somebody());
        app = App.proven(invited);
        app.consent().then().statusCode(204);
        credential = liveIds.issue(invited);
    }

    @AfterEach
    void the_first_terms_are_in_force_again() {
        Database.change("alter table terms disable trigger terms_stand");
        Database.change("delete from terms where version <> '2026-01'");
        Database.change("update device set terms_version = '2026-01' where terms_version is not null");
        Database.change("alter table terms enable trigger terms_stand");
    }

    @Test
    void the_terms_are_those_that_were_shown_from_the_beginning() {
        app.terms()
                .then()
                .statusCode(200)
                .body("version", equalTo("2026-01"))
                .body("hash", equalTo("C-aAUuSuMtx5v3XxYE0_C8ybb6zJVtVNdLf6V3Pt6qQ"))
                .body("consentRequired", equalTo(false))
                .body("consentUntil", nullValue());
        assertThatThrownBy(() -> Database.change("update terms set korean = 'x'"))
                .hasMessageContaining("terms in force");
        assertThatThrownBy(() -> Database.change("delete from terms")).hasMessageContaining("terms in force");
    }

    @Test
    void changed_terms_are_asked_for_once_and_the_id_goes_on() {
        changed("2026-02", "now() - interval '1 day'", true);

        ask();
        ask();

        app.terms()
                .then()
                .body("version", equalTo("2026-02"))
                .body("consentRequired", equalTo(true))
                .body("consentUntil", notNullValue());
        assertThat(owed("CONSENT_DUE")).isOne();
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void terms_that_need_no_consent_or_are_not_in_force_yet_ask_for_none() {
        changed("2026-02", "now() - interval '1 day'", false);
        changed("2026-03", "now() + interval '1 day'", true);

        ask();

        app.terms().then().body("version", equalTo("2026-02")).body("consentRequired", equalTo(false));
        assertThat(owed("CONSENT_DUE")).isZero();
    }

    @Test
    void who_has_not_agreed_in_time_is_suspended_until_the_phone_agrees() {
        changed("2026-02", "now() - interval '31 days'", true);

        ask();
        ask();

        HrApi.as(PARK_HR)
                .get("/ids/" + invited.employeeNumber())
                .then()
                .body("state", equalTo("Suspended"))
                .body("reasons.source", hasItem("CONSENT"));
        assertThat(liveIds.announced(credential)).containsOnlyOnce("credential.suspended.v1");
        given().auth()
                .oauth2(kr.civilid.testkit.people.Tokens.of(PARK_HR))
                .delete("/ids/" + invited.employeeNumber() + "/suspension?source=CONSENT")
                .then()
                .statusCode(400);

        app.consent().then().statusCode(204);
        app.consent().then().statusCode(204);

        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(liveIds.announced(credential)).endsWith("credential.resumed.v1");
        app.terms().then().body("consentRequired", equalTo(false));
        assertThat(events().stream().filter("issuance.consented.v1"::equals)).hasSize(2);
        assertThat(Database.column(
                        "select terms_version from consent where issuance_id = ? order by id",
                        invited.id().value()))
                .containsExactly("2026-01", "2026-02", "2026-02");
    }

    @Test
    void what_else_suspends_it_stays() {
        changed("2026-02", "now() - interval '31 days'", true);
        ask();
        given().auth()
                .oauth2(kr.civilid.testkit.people.Tokens.of(PARK_HR))
                .contentType("application/json")
                .body("{\"reason\": \"HR_DECISION\"}")
                .post("/ids/" + invited.employeeNumber() + "/suspension")
                .then()
                .statusCode(200);

        app.consent().then().statusCode(204);

        assertThat(state()).isEqualTo("SUSPENDED");
        assertThat(Database.column("select source from credential_hold where credential_id = ?", credential.value()))
                .containsExactly("STAFF");
    }

    @Test
    void a_consent_to_the_old_terms_counts_no_longer() {
        var old = app.consentClaims();
        changed("2026-02", "now() - interval '1 day'", true);

        app.consent(kr.civilid.testkit.phone.Jws.plain(app.deviceKey, "civilid-consent+jwt", old))
                .then()
                .statusCode(422)
                .body("type", endsWith("consent-refused"));
    }

    @Test
    void a_consent_taken_back_ends_the_id_at_once_and_for_good() {
        withdraw(app).then().statusCode(204);
        withdraw(app).then().statusCode(204);

        assertThat(state()).isEqualTo("REVOKED");
        assertThat(liveIds.lastEvent(credential)).contains("credential.revoked.v1", "CONSENT_WITHDRAWN");
        assertThat(owed("REVOKED")).isOne();
        app.consent().then().statusCode(409).body("type", endsWith("step-out-of-order"));
        assertThat(Database.column(
                        "select proof from consent_withdrawal where issuance_id = ?",
                        invited.id().value()))
                .singleElement()
                .asString()
                .startsWith("ey");
    }

    @Test
    void an_application_that_is_still_open_is_withdrawn_with_it() {
        var before = approvals.invited(somebody());
        var young = App.proven(before);
        young.consent().then().statusCode(204);
        var again = HrApi.as(ESARAM)
                .apply(
                        UUID.randomUUID().toString(),
                        java.util.Map.of(
                                "kind",
                                "REISSUE",
                                "reason",
                                "NEW_PHONE",
                                "employee",
                                kr.civilid.issuance.stage.Applicants.numbered(invited.employeeNumber())))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        withdraw(young).then().statusCode(204);
        withdraw(app).then().statusCode(204);

        assertThat(approvals.stage(before.id())).isEqualTo("WITHDRAWN");
        assertThat(approvals.stage(kr.civilid.events.catalog.IssuanceId.fromString(again)))
                .isEqualTo("WITHDRAWN");
        assertThat(state()).isEqualTo("REVOKED");
        young.consent().then().statusCode(409);
    }

    @Test
    void nobody_but_the_bound_phone_takes_it_back() {
        var stranger = App.withPin(approvals.invited(somebody()));
        stranger.enrolment = invited.id().toString();

        withdraw(stranger).then().statusCode(404);
        app.send("DELETE", "consent", null, "").then().statusCode(401);
        given().delete("/enrolments/" + invited.id() + "/consent").then().statusCode(401);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void taking_back_wins_over_agreeing_anew_at_the_same_moment() throws Exception {
        changed("2026-02", "now() - interval '31 days'", true);
        ask();
        var signed = kr.civilid.testkit.phone.Jws.plain(app.deviceKey, "civilid-consent+jwt", app.consentClaims());
        Callable<Response> agree = () -> app.consent(signed);
        Callable<Response> back = () -> withdraw(app);

        assertThat(allAtOnce(List.of(agree, back, agree, back, agree, agree)))
                .extracting(Response::statusCode)
                .isSubsetOf(204, 409);

        assertThat(state()).isEqualTo("REVOKED");
        assertThat(liveIds.announced(credential).stream().filter("credential.revoked.v1"::equals))
                .hasSize(1);
        assertThat(liveIds.announced(credential)).endsWith("credential.revoked.v1");
    }

    @Test
    void taken_back_many_times_at_once_it_happens_once() throws Exception {
        assertThat(atOnce(12, () -> withdraw(app)))
                .extracting(Response::statusCode)
                .containsOnly(204);

        assertThat(liveIds.announced(credential).stream().filter("credential.revoked.v1"::equals))
                .hasSize(1);
        assertThat(owed("REVOKED")).isOne();
    }

    private static Response withdraw(App app) {
        return app.send("DELETE", "consent", null, app.token);
    }

    private void ask() {
        LiveIds.run(askConsentAgain::now);
    }

    private void changed(String version, String effectiveAt, boolean consentRequired) {
        Database.change(
                "insert into terms values (?, '바뀐 약관', 'changed terms', " + effectiveAt + ", ?)",
                version,
                consentRequired);
    }

    private String state() {
        return Database.column("select state from credential where id = ?", credential.value())
                .getFirst();
    }

    /// Also those that were handed on already.
    private long owed(String notice) {
        return Database.count(
                "select (select count(*) from owed_notice where issuance_id = ? and notice = ?)"
                        + " + (select count(*) from outbox where key = ? and convert_from(payload, 'UTF8') like ?)",
                invited.id().value(),
                notice,
                invited.id().toString(),
                "%\"notice\":\"" + notice + "\"%");
    }

    private List<String> events() {
        return Database.column(
                "select type from outbox where key = ? order by id",
                invited.id().toString());
    }
}
