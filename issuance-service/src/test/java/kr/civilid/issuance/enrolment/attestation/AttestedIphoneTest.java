package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import kr.civilid.issuance.enrolment.domain.BindingChallenge;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
@QuarkusTestResource(OfficialApp.class)
class AttestedIphoneTest {

    @Inject
    Approvals approvals;

    private final App app = new App();
    private final ApplePhone phone =
            new ApplePhone(AndroidMaker.in(OfficialApp.MAKER).hardware());

    @Test
    void an_iphone_with_the_official_app_is_bound_and_goes_by_the_name_it_gives() {
        var holder = approvals.invited(somebody());

        app.bind(binding(holder, holder.code(), app)).then().statusCode(201);

        assertThat(Database.column(
                        "select concat_ws(' ', platform, app, security_level, model) from device where issuance_id = ?",
                        holder.id().value()))
                .containsExactly("IOS kr.go.geps.mobileid SECURE_ENCLAVE iPhone 17");
    }

    @Test
    void what_was_attested_for_another_device_key_person_or_code_serves_nobody() {
        var holder = approvals.invited(somebody());
        var other = approvals.invited(somebody());
        var replayed = binding(holder, holder.code(), app);
        replayed.put("employeeNumber", other.employeeNumber());

        refused(app.bind(binding(holder, holder.code(), new App())), "challenge");
        refused(app.bind(replayed), "challenge");
        var typed = binding(holder, holder.code(), app);
        typed.put("invitationCode", "WRNGCDEF");
        refused(app.bind(typed), "challenge");
        assertThat(Database.count(
                        "select sum(guesses) from invitation where issuance_id in (?, ?)",
                        holder.id().value(),
                        other.id().value()))
                .isZero();
    }

    @Test
    void a_key_id_that_is_missing_or_no_text_is_refused() {
        var holder = approvals.invited(somebody());
        var claims = claims(holder, holder.code(), app);
        claims.remove("keyId");
        refused(app.bind(body(holder, holder.code(), claims)), "key");

        claims.put("jti", "another");
        claims.put("keyId", 7);
        refused(app.bind(body(holder, holder.code(), claims)), "statement");
    }

    private Map<String, Object> binding(Invited holder, String code, App attestedFor) {
        return body(holder, code, claims(holder, code, attestedFor));
    }

    private Map<String, Object> body(Invited holder, String code, Map<String, Object> claims) {
        var body = app.binding(holder.employeeNumber(), code, app.evidence(claims));
        body.put("platform", "ios");
        body.put("model", "iPhone 17");
        return body;
    }

    private Map<String, Object> claims(Invited holder, String code, App attestedFor) {
        phone.clientDataHash = new BindingChallenge(App.base(), holder.employeeNumber(), code)
                .forAnotherKey(DpopProofs.thumbprint(attestedFor.deviceKey));
        var claims = app.evidenceClaims();
        claims.put("attestation", Base64.getEncoder().encodeToString(phone.object()));
        claims.put("keyId", Base64.getEncoder().encodeToString(phone.keyId()));
        return claims;
    }

    private static void refused(Response answer, String reason) {
        answer.then().statusCode(422).body("type", endsWith("evidence-refused")).body("reason", equalTo(reason));
    }
}
