package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.ProofingProvider.claims;
import static kr.civilid.issuance.stage.ProofingProvider.forged;
import static kr.civilid.issuance.stage.ProofingProvider.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.App;
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
class IdentityTest {

    @Inject
    Approvals approvals;

    interface Spoilt extends UnaryOperator<JWTClaimsSet.Builder> {}

    static Stream<Spoilt> otherPeople() {
        return Stream.of(
                claims -> claims.claim("name", "임꺽정"),
                claims -> claims.claim("birthdate", "1990-05-18"),
                claims -> claims.claim("phone_number", "01099999999"));
    }

    @ParameterizedTest
    @MethodSource("otherPeople")
    void somebody_else_is_refused_without_being_told_by_what(Spoilt spoilt) {
        var invited = approvals.invited(somebody());
        var app = App.withPin(invited);

        var answer = app.prove(signed(spoilt.apply(claims(app.identityNonce, App.PHONE))));

        answer.then().statusCode(422).body("type", endsWith("identity-mismatch"));
        assertThat(answer.asString()).doesNotContain("name", "birth", "임꺽정");
        assertThat(approvals.stage(invited.id())).isEqualTo("PIN_SET");
    }

    static Stream<Spoilt> wrongTokens() {
        var past = Instant.now().minusSeconds(900);
        return Stream.of(
                claims -> claims.claim("nonce", "of-another-enrolment"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("mail"),
                claims -> claims.issuer("http://localhost:1/realms/other"),
                claims -> claims.expirationTime(Date.from(past)),
                claims -> claims.issueTime(Date.from(past)),
                claims -> claims.claim("ci", null),
                claims -> claims.claim("birthdate", "17 May 1990"),
                claims -> claims.claim("name", " "));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_token_that_was_not_made_for_this_enrolment_is_refused(Spoilt spoilt) {
        var invited = approvals.invited(somebody());
        var app = App.withPin(invited);

        app.prove(signed(spoilt.apply(claims(app.identityNonce, App.PHONE))))
                .then()
                .statusCode(422)
                .body("type", endsWith("identity-token-refused"));
        assertThat(approvals.stage(invited.id())).isEqualTo("PIN_SET");
    }

    @Test
    void a_forged_or_unsigned_token_is_refused() {
        var app = App.withPin(approvals.invited(somebody()));
        var honest = claims(app.identityNonce, App.PHONE);

        for (var token : new String[] {forged(honest), new PlainJWT(honest.build()).serialize(), "garbage"}) {
            app.prove(token).then().statusCode(422).body("type", endsWith("identity-token-refused"));
        }
    }

    @Test
    void the_CI_is_kept_as_a_hash_and_must_be_the_same_next_time() {
        var employee = somebody();
        var first = approvals.invited(employee);
        App.proven(first);
        HrApi.as(Caller.ESARAM).withdraw(first.id().toString()).then().statusCode(204);
        var app = App.withPin(approvals.invited(employee));

        app.prove(signed(claims(app.identityNonce, App.PHONE).claim("ci", "another".repeat(12))))
                .then()
                .statusCode(422)
                .body("type", endsWith("identity-mismatch"));
        app.prove(signed(claims(app.identityNonce, App.PHONE))).then().statusCode(204);
        assertThat(Database.count("select count(*) from person where ci_hash = ?", ProofingProvider.ci(App.PHONE)))
                .isZero();
    }

    static Stream<Map<String, Object>> spoiltConsents() {
        return Stream.of(
                Map.of("termsVersion", "1999-01"),
                Map.of("termsHash", "A".repeat(43)),
                Map.of("aud", "http://localhost:9999"),
                Map.of("iat", Instant.now().getEpochSecond() - 900));
    }

    @ParameterizedTest
    @MethodSource("spoiltConsents")
    void consent_is_to_the_terms_in_force_for_us_and_now(Map<String, Object> change) {
        var invited = approvals.invited(somebody());
        var app = App.proven(invited);
        var spoilt = app.consentClaims();
        spoilt.putAll(change);

        app.consent(Jws.plain(app.deviceKey, "civilid-consent+jwt", spoilt))
                .then()
                .statusCode(422)
                .body("type", endsWith("consent-refused"));
        assertThat(approvals.stage(invited.id())).isEqualTo("IDENTITY_VERIFIED");
    }

    @Test
    void consent_is_signed_by_the_bound_phone() {
        var app = App.proven(approvals.invited(somebody()));

        app.consent(Jws.plain(App.newKey(), "civilid-consent+jwt", app.consentClaims()))
                .then()
                .statusCode(422);
        app.consent(Jws.plain(app.deviceKey, "dpop+jwt", app.consentClaims()))
                .then()
                .statusCode(422);
        app.consent().then().statusCode(204);
    }
}
