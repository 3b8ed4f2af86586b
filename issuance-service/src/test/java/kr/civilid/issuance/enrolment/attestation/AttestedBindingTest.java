package kr.civilid.issuance.enrolment.attestation;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import kr.civilid.issuance.enrolment.domain.BindingChallenge;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
@QuarkusTestResource(OfficialApp.class)
class AttestedBindingTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    private final App app = new App();
    private final Map<String, Object> claims = new HashMap<>();
    private final AndroidPhone phone = AndroidPhone.ofMaker(AndroidMaker.in(OfficialApp.MAKER));

    @Test
    void what_was_attested_stands_with_the_phone_and_wins_over_what_the_app_says() {
        var holder = approvals.invited(somebody());
        phone.enforced.put(AuthorizationList.MODEL, new DEROctetString("Pixel 9a".getBytes(StandardCharsets.UTF_8)));
        var body = binding(holder, holder.code());
        body.put("model", "Galaxy S26");

        app.bind(body).then().statusCode(201);

        assertThat(Database.column(
                        "select concat_ws(' ', platform, security_level, attested_at = bound_at or attested_at < bound_at,"
                                + " model) from device where issuance_id = ?",
                        holder.id().value()))
                .containsExactly("ANDROID TRUSTED_ENVIRONMENT t Pixel 9a");
        ids.issue(holder);
        given().auth()
                .oauth2(Tokens.of(Caller.PARK_HR))
                .get("/ids/" + holder.employeeNumber())
                .then()
                .statusCode(200)
                .body("deviceModel", equalTo("Pixel 9a"));
    }

    @Test
    void evidence_for_one_person_serves_no_other() {
        var one = approvals.invited(somebody());
        var other = approvals.invited(somebody());
        var body = binding(one, one.code());
        body.put("employeeNumber", other.employeeNumber());
        body.put("invitationCode", other.code());

        refused(app.bind(body), 422, "evidence-refused", "challenge");
        assertThat(guesses(other)).isZero();
    }

    @Test
    void the_certificates_of_another_phone_serve_no_thief() {
        var holder = approvals.invited(somebody());
        var stolen = AndroidPhone.ofMaker(AndroidMaker.in(OfficialApp.MAKER));
        stolen.challenge = challenge(holder, holder.code());

        refused(
                app.bind(app.binding(holder.employeeNumber(), holder.code(), signed(stolen))),
                422,
                "evidence-refused",
                "key");
    }

    @Test
    void the_statement_names_the_attested_app() {
        var holder = approvals.invited(somebody());
        claims.put("app", "kr.example.imitation");

        refused(app.bind(binding(holder, holder.code())), 422, "evidence-refused", "app");
    }

    /// Refused evidence is an answer to what was sent alone, so it can be no way to try codes.
    @Test
    void a_phone_that_may_not_carry_the_id_learns_nothing_about_the_code_and_uses_up_no_guess() {
        var holder = approvals.invited(somebody());
        phone.enforced.put(AuthorizationList.ROOT_OF_TRUST, AndroidPhone.rootOfTrust(false, 2));

        var right = app.bind(binding(holder, holder.code()));
        var wrong = app.bind(binding(holder, "WRNGCDEF"));

        refused(right, 403, "phone-refused", "boot-state");
        assertThat(withoutRequestId(right)).isEqualTo(withoutRequestId(wrong));
        assertThat(guesses(holder)).isZero();
        assertThat(approvals.stage(holder.id())).isEqualTo("APPROVED");
    }

    @Test
    void a_wrong_code_of_a_good_phone_counts_and_the_lost_answer_is_given_again() {
        var holder = approvals.invited(somebody());

        app.bind(binding(holder, "WRNGCDEF")).then().statusCode(422).body("type", endsWith("invitation-refused"));
        assertThat(guesses(holder)).isOne();
        app.bind(binding(holder, holder.code())).then().statusCode(201);
        app.bind(binding(holder, holder.code())).then().statusCode(201);
    }

    @Test
    void the_same_evidence_ten_times_at_once_binds_once() throws Exception {
        var holder = approvals.invited(somebody());
        var body = binding(holder, holder.code());

        var answers = atOnce(
                10, () -> given().contentType("application/json").body(body).post("/enrolments"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
    }

    @Test
    void a_model_is_a_short_line_of_text() {
        var holder = approvals.invited(somebody());
        for (var model : new String[] {"", " ", "x".repeat(65), "a\nb", "\u202eabc"}) {
            var body = binding(holder, holder.code());
            body.put("model", model);

            app.bind(body).then().statusCode(400);
        }
        assertThat(guesses(holder)).isZero();
    }

    private Map<String, Object> binding(Invited holder, String code) {
        phone.device = pair(app);
        phone.challenge = challenge(holder, code);
        return app.binding(holder.employeeNumber(), code, signed(phone));
    }

    private static byte[] challenge(Invited holder, String code) {
        return new BindingChallenge(App.base(), holder.employeeNumber(), code).forAttestedKey();
    }

    private String signed(AndroidPhone attested) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("civilid-device-evidence+jwt"))
                    .x509CertChain(attested.chain().stream().map(Base64::encode).toList())
                    .build();
            var all = app.evidenceClaims();
            all.putAll(claims);
            var jwt = new SignedJWT(header, JWTClaimsSet.parse(all));
            jwt.sign(new ECDSASigner(app.deviceKey));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.security.KeyPair pair(App app) {
        try {
            return app.deviceKey.toKeyPair();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private long guesses(Invited holder) {
        return Database.count(
                "select guesses from invitation where issuance_id = ?",
                holder.id().value());
    }

    private static void refused(Response answer, int status, String name, String reason) {
        answer.then().statusCode(status).body("type", endsWith(name)).body("reason", equalTo(reason));
    }

    private static Map<String, Object> withoutRequestId(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("$");
        body.remove("instance");
        return body;
    }
}
