package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Applicants;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.phone.Jws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class BindingTest {

    private static final String WRONG = "WRNGCDEF";

    @Inject
    Approvals approvals;

    @Test
    void an_unknown_number_and_a_wrong_code_look_alike() {
        var invited = approvals.invited(somebody());

        var wrong = new App().bind(invited.employeeNumber(), WRONG);
        var unknown = new App().bind("9999999999", WRONG);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(withoutRequestId(wrong))
                .isEqualTo(withoutRequestId(unknown))
                .containsEntry("type", "urn:civilid:problem:invitation-refused");
        assertThat(unknown.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(wrong.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void the_code_is_forgiven_small_letters_and_a_hyphen() {
        var invited = approvals.invited(somebody());
        var typed = invited.code().substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-"
                + invited.code().substring(4);

        new App().bind(invited.employeeNumber(), typed).then().statusCode(201);
    }

    @Test
    void five_wrong_guesses_end_the_invitation() {
        var invited = approvals.invited(somebody());
        for (var i = 0; i < 5; i++) {
            new App().bind(invited.employeeNumber(), WRONG).then().statusCode(422);
        }

        new App()
                .bind(invited.employeeNumber(), invited.code())
                .then()
                .statusCode(422)
                .body("type", endsWith("invitation-refused"));
        assertThat(approvals.stage(invited.id())).isEqualTo("APPROVED");
    }

    @Test
    void of_a_hundred_guesses_at_once_five_are_weighed() throws Exception {
        var invited = approvals.invited(somebody());

        var answers = atOnce(100, () -> new App().bind(invited.employeeNumber(), WRONG));

        assertThat(answers).extracting(Response::statusCode).containsOnly(422);
        assertThat(Database.count(
                        "select guesses from invitation where issuance_id = ?",
                        invited.id().value()))
                .isEqualTo(5);
        new App().bind(invited.employeeNumber(), invited.code()).then().statusCode(422);
    }

    @Test
    void of_ten_phones_with_the_right_code_one_is_bound() throws Exception {
        var invited = approvals.invited(somebody());

        var answers = atOnce(10, () -> new App().bind(invited.employeeNumber(), invited.code()));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
    }

    @Test
    void an_expired_invitation_is_refused() {
        var invited = approvals.invited(somebody());
        Database.change(
                "update invitation set expires_at = now() - interval '1 second' where issuance_id = ?",
                invited.id().value());

        new App().bind(invited.employeeNumber(), invited.code()).then().statusCode(422);
    }

    @Test
    void the_code_of_a_withdrawn_issuance_is_refused() {
        var invited = approvals.invited(somebody());
        HrApi.as(Caller.ESARAM).withdraw(invited.id().toString()).then().statusCode(204);

        new App().bind(invited.employeeNumber(), invited.code()).then().statusCode(422);
    }

    @Test
    void a_phone_belongs_to_one_person() {
        var app = App.bound(approvals.invited(somebody()));
        var other = approvals.invited(somebody());

        app.bind(other.employeeNumber(), other.code())
                .then()
                .statusCode(409)
                .body("type", endsWith("phone-bound-elsewhere"));
        assertThat(approvals.stage(other.id())).isEqualTo("APPROVED");
    }

    static Stream<Map<String, Object>> spoiltEvidence() {
        return Stream.of(
                Map.of("aud", "http://localhost:9999"),
                Map.of("app", "kr.example.imitation"),
                Map.of("iat", Instant.now().getEpochSecond() - 300),
                Map.of("iat", Instant.now().getEpochSecond() + 300),
                Map.of("jti", ""));
    }

    @ParameterizedTest
    @MethodSource("spoiltEvidence")
    void evidence_that_is_not_for_us_fresh_and_of_the_official_app_is_refused(Map<String, Object> change) {
        var invited = approvals.invited(somebody());
        var app = new App();
        var claims = app.evidenceClaims();
        claims.putAll(change);

        refusedEvidence(app.bind(app.binding(invited.employeeNumber(), invited.code(), app.evidence(claims))));
        assertThat(Database.count(
                        "select guesses from invitation where issuance_id = ?",
                        invited.id().value()))
                .isZero();
    }

    @Test
    void evidence_by_another_key_of_another_kind_or_used_before_is_refused() {
        var invited = approvals.invited(somebody());
        var app = new App();
        var another = Jws.withKey(App.newKey(), "civilid-device-evidence+jwt", app.evidenceClaims());
        var kind = Jws.withKey(app.deviceKey, "jwt", app.evidenceClaims());
        var used = app.evidence(app.evidenceClaims());
        app.bind(app.binding(invited.employeeNumber(), WRONG, used)).then().statusCode(422);

        refusedEvidence(app.bind(app.binding(invited.employeeNumber(), invited.code(), another)));
        refusedEvidence(app.bind(app.binding(invited.employeeNumber(), invited.code(), kind)));
        refusedEvidence(app.bind(app.binding(invited.employeeNumber(), invited.code(), used)));
        refusedEvidence(app.bind(app.binding(invited.employeeNumber(), invited.code(), "no.jws.here")));
    }

    static Stream<Map<String, Object>> wrongKeys() throws JOSEException {
        return Stream.of(
                new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toJSONObject(),
                App.newKey().toJSONObject(),
                Map.of("kty", "EC", "crv", "P-256", "x", "AAAA", "y", "AAAA"),
                Map.of("kty", "oct", "k", "c2VjcmV0"),
                Map.of("kty", 7));
    }

    @ParameterizedTest
    @MethodSource("wrongKeys")
    void a_device_key_is_a_public_P256_key(Map<String, Object> key) {
        var app = new App();
        var body = app.binding("2020123456", WRONG, app.evidence(app.evidenceClaims()));
        body.put("deviceKey", key);

        app.bind(body).then().statusCode(422).body("type", endsWith("key-refused"));
    }

    @Test
    void a_call_without_proof_or_token_or_by_another_phone_is_unauthorized() {
        var app = App.bound(approvals.invited(somebody()));
        var thief = new App();
        thief.enrolment = app.enrolment;
        thief.token = app.token;

        io.restassured.RestAssured.get("/enrolments/{id}/terms", app.enrolment)
                .then()
                .statusCode(401);
        app.send("GET", "terms", null, "").then().statusCode(401);
        app.send("GET", "terms", null, "invented").then().statusCode(401);
        thief.terms().then().statusCode(401);
        thief.renew().then().statusCode(401);
        app.terms().then().statusCode(200);
    }

    @Test
    void a_token_opens_no_other_enrolment() {
        var app = App.bound(approvals.invited(somebody()));
        var other = App.bound(approvals.invited(somebody()));
        var id = other.enrolment;
        app.enrolment = id;

        app.setPin().then().statusCode(404).body("type", endsWith("enrolment-not-found"));
        app.enrolment = UUID.randomUUID().toString();
        app.setPin().then().statusCode(404);
    }

    @Test
    void two_HR_systems_may_use_the_same_number() {
        var employee = somebody();
        var central = approvals.invited(employee);
        var local = approvals.invited(Applicants.with(employee, "name", "김구"), Caller.INSARANG);

        var app = App.bound(local);

        assertThat(app.enrolment).isEqualTo(local.id().toString());
        assertThat(approvals.stage(central.id())).isEqualTo("APPROVED");
    }

    private static void refusedEvidence(Response answer) {
        answer.then().statusCode(422).body("type", endsWith("evidence-refused"));
    }

    private static Map<String, Object> withoutRequestId(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("$");
        body.remove("instance");
        return body;
    }
}
