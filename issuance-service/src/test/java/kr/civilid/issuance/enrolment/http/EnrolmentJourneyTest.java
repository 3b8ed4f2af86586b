package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class EnrolmentJourneyTest {

    @Inject
    Approvals approvals;

    @Test
    void the_attestation_binds_the_device_key_to_the_official_app() throws Exception {
        var invited = approvals.invited(somebody());
        var app = new App();

        var answer = app.bind(invited.employeeNumber(), invited.code());

        var attestation = SignedJWT.parse(answer.path("walletAttestation"));
        var leaf = X509CertUtils.parse(
                attestation.getHeader().getX509CertChain().getFirst().decode());
        assertThat(attestation.getHeader().getType().getType()).isEqualTo("oauth-client-attestation+jwt");
        assertThat(attestation.verify(new ECDSAVerifier(ECKey.parse(leaf)))).isTrue();
        assertThat(attestation.getJWTClaimsSet().getIssuer()).isEqualTo(App.base());
        assertThat(attestation.getJWTClaimsSet().getSubject()).isEqualTo("kr.go.geps.mobileid");
        assertThat(attestation.getJWTClaimsSet().getJSONObjectClaim("cnf").get("jwk"))
                .isEqualTo(Map.of(
                        "kty",
                        "EC",
                        "crv",
                        "P-256",
                        "x",
                        app.deviceKey.getX().toString(),
                        "y",
                        app.deviceKey.getY().toString()));
        answer.then().body("expiresIn", equalTo(600)).header("Cache-Control", "no-store");
    }

    @Test
    void every_step_out_of_order_names_the_one_that_is_due() {
        var app = App.bound(approvals.invited(somebody()));
        var idToken = ProofingProvider.signed(ProofingProvider.claims(app.identityNonce, App.PHONE));

        assertThat(next(app.prove(idToken))).isEqualTo("pin");
        assertThat(next(app.consent())).isEqualTo("pin");
        assertThat(next(app.send("POST", "unlock-challenges", Map.of(), app.token)))
                .isEqualTo("pin");
        app.setPin().then().statusCode(204);
        assertThat(next(app.consent())).isEqualTo("identity-check");
        app.prove(idToken).then().statusCode(204);
        assertThat(next(app.setPin())).isEqualTo("consent");
        app.consent().then().statusCode(204);
        assertThat(next(app.prove(idToken))).isEqualTo("offer");
    }

    @Test
    void a_phone_that_lost_an_answer_takes_the_step_again_and_nothing_is_told_twice() {
        var invited = approvals.invited(somebody());
        var app = App.bound(invited);
        var idToken = ProofingProvider.signed(ProofingProvider.claims(app.identityNonce, App.PHONE));

        app.bind(invited.employeeNumber(), invited.code()).then().statusCode(201);
        app.setPin().then().statusCode(204);
        app.setPin().then().statusCode(204);
        app.prove(idToken).then().statusCode(204);
        app.prove(idToken).then().statusCode(204);
        app.consent().then().statusCode(204);
        app.consent().then().statusCode(204);

        assertThat(Database.count(
                        "select count(*) from issuance_transition where issuance_id = ?",
                        invited.id().value()))
                .isEqualTo(8);
    }

    @Test
    void another_pin_key_comes_too_late() {
        var app = App.withPin(approvals.invited(somebody()));

        var another = Map.of("pinKey", App.newKey().toPublicJWK().toJSONObject());
        assertThat(next(app.send("PUT", "pin", another, app.token))).isEqualTo("identity-check");
    }

    @Test
    void a_withdrawn_issuance_goes_no_further() {
        var invited = approvals.invited(somebody());
        var app = App.bound(invited);
        HrApi.as(Caller.ESARAM).withdraw(invited.id().toString()).then().statusCode(204);

        assertThat(next(app.setPin())).isEqualTo("none");
        assertThat(approvals.stage(invited.id())).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_consent_is_kept_with_its_signature() {
        var invited = approvals.invited(somebody());
        var app = App.proven(invited);

        app.consent().then().statusCode(204);

        assertThat(Database.column(
                                "select consent from device where issuance_id = ?",
                                invited.id().value())
                        .getFirst())
                .contains(".");
        assertThat(Database.column(
                        "select terms_version from device where issuance_id = ?",
                        invited.id().value()))
                .containsExactly("2026-01");
    }

    private static String next(io.restassured.response.Response answer) {
        answer.then().statusCode(409).body("type", endsWith("step-out-of-order"));
        return answer.path("next");
    }
}
