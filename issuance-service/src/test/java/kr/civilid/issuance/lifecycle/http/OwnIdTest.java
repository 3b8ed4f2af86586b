package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.application.RevokeCredential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the holder sees of the ID: until when it is valid and why.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class OwnIdTest {

    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Credentials credentials;

    @Inject
    RevokeCredential revokeCredential;

    private Invited holder;
    private App app;

    @BeforeEach
    void a_phone_is_bound() {
        holder = approvals.invited(somebody());
        app = App.bound(holder);
    }

    @Test
    void log_in_and_phone_see_until_when_an_active_id_is_valid_and_why() {
        var id = ids.issue(holder, AT.plus(Duration.ofDays(900)));

        for (var answer : List.of(mine(holder), onPhone())) {
            answer.then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("id", equalTo(id.toString()))
                    .body("state", equalTo("Active"))
                    .body("since", notNullValue())
                    .body("until", equalTo(AT.plus(Duration.ofDays(900)).toString()))
                    .body("reasons", hasSize(1))
                    .body("reasons[0].text", containsString("재직"))
                    .body("reasons[0].next", notNullValue());
        }
        assertThat(ids.noted(holder, "id.read")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void every_source_that_suspends_it_says_why_and_how_it_ends(Hold.Source source) {
        ids.issue(holder);
        suspend(source, Reason.HR_DECISION);

        var korean = mine(holder);
        var english = mine(holder, "en");

        korean.then()
                .body("state", equalTo("Suspended"))
                .body("reasons", hasSize(1))
                .body("reasons[0].source", equalTo(source.name()))
                .body("reasons[0].since", equalTo(AT.toString()));
        for (var told : List.of("text", "next")) {
            assertThat(korean.<String>path("reasons[0]." + told)).containsPattern("[가-힣]");
            assertThat(english.<String>path("reasons[0]." + told)).matches("\\p{ASCII}+");
        }
        assertThat(onPhone().<Object>path("reasons")).isEqualTo(korean.path("reasons"));
    }

    @Test
    void of_a_lost_phone_it_is_told_when_the_id_ends_for_good() {
        ids.issue(holder);
        suspend(Hold.Source.STAFF, Reason.HR_DECISION);
        suspend(Hold.Source.LOSS_REPORT, Reason.LOST_PHONE);

        mine(holder)
                .then()
                .body("reasons.source", equalTo(List.of("LOSS_REPORT", "STAFF")))
                .body("reasons[0].until", equalTo(AT.plus(Duration.ofDays(14)).toString()))
                .body("reasons[1].until", nullValue());
    }

    @Test
    void changed_details_ask_for_a_reissue() {
        ids.issue(holder);
        ids.in(() -> credentials
                .lock(ids.person(holder))
                .flatMap(live -> credentials.save(
                        live.orElseThrow()
                                .follow(List.of(), true, List.of(), AT)
                                .orElseThrow(),
                        "test")));

        mine(holder)
                .then()
                .body("state", equalTo("NeedsRenewal"))
                .body("reasons[0].reason", equalTo("DETAILS_CHANGED"))
                .body("reasons[0].next", containsString("재발급"));
    }

    @Test
    void an_id_past_its_end_says_so_and_what_to_do() {
        ids.issue(holder, AT.minus(Duration.ofDays(1)));

        for (var answer : List.of(mine(holder), onPhone())) {
            answer.then()
                    .body("state", equalTo("Expired"))
                    .body("since", equalTo(AT.minus(Duration.ofDays(1)).toString()))
                    .body("reasons[0].text", containsString("유효기간"))
                    .body("reasons[0].next", containsString("재발급"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_last_that_was_says_why_it_has_ended_and_what_to_do(Reason reason) {
        ids.issue(holder);
        ids.in(() -> revokeCredential.of(ids.person(holder), reason, "test"));

        for (var answer : List.of(mine(holder, "en"), onPhone())) {
            answer.then()
                    .statusCode(200)
                    .body("state", equalTo("Revoked"))
                    .body("since", notNullValue())
                    .body("reasons[0].reason", equalTo(reason.name()))
                    .body("reasons[0].text", notNullValue())
                    .body("reasons[0].next", notNullValue());
        }
    }

    @Test
    void a_new_id_stands_before_the_one_that_has_ended() {
        ids.issue(holder);
        ids.in(() -> revokeCredential.of(ids.person(holder), Reason.LOST_PHONE, "test"));
        var second = approvals.invited(kr.civilid.issuance.stage.Applicants.numbered(holder.employeeNumber()));
        app = App.bound(second);
        onPhone().then().statusCode(404).body("type", endsWith("id-not-found"));

        var id = ids.issue(second);

        mine(holder).then().body("id", equalTo(id.toString())).body("state", equalTo("Active"));
        onPhone().then().body("id", equalTo(id.toString()));
    }

    @Test
    void nobody_else_sees_it() {
        ids.issue(holder);
        var stranger = App.bound(approvals.invited(somebody()));
        stranger.enrolment = holder.id().toString();

        stranger.send("GET", "id", null, stranger.token).then().statusCode(404);
        app.send("GET", "id", null, "").then().statusCode(401);
        mine(HONG).then().statusCode(404).body("type", endsWith("id-not-found"));
        mine(applicant("1130000", holder.employeeNumber())).then().statusCode(404);
        mine(applicant("1741000", null)).then().statusCode(404);
        mine(PARK_HR).then().statusCode(403);
        given().get("/ids/mine").then().statusCode(401);
    }

    private void suspend(Hold.Source source, Reason reason) {
        ids.in(() -> credentials
                .lock(ids.person(holder))
                .flatMap(live -> credentials.save(
                        live.orElseThrow()
                                .suspend(new Hold(source, reason, AT), List.of(), AT)
                                .orElseThrow(),
                        "test")));
    }

    private Response onPhone() {
        return app.send("GET", "id", null, app.token);
    }

    private static Response mine(Invited holder) {
        return mine(applicant("1741000", holder.employeeNumber()));
    }

    private static Response mine(Invited holder, String language) {
        return given().auth()
                .oauth2(Tokens.of(applicant("1741000", holder.employeeNumber())))
                .header("Accept-Language", language)
                .get("/ids/mine");
    }

    private static Response mine(Caller caller) {
        return given().auth().oauth2(Tokens.of(caller)).get("/ids/mine");
    }

    private static Caller applicant(String agency, String employeeNumber) {
        return new Caller(HONG.username(), HONG.client(), HONG.roles(), agency, HONG.department(), employeeNumber);
    }
}
