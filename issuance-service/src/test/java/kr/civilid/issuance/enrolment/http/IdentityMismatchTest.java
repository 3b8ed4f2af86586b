package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static kr.civilid.issuance.stage.AtOnce.served;
import static kr.civilid.issuance.stage.ProofingProvider.claims;
import static kr.civilid.issuance.stage.ProofingProvider.signed;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A phone in the wrong hands may not try one person after the other.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class IdentityMismatchTest {

    @Inject
    Approvals approvals;

    private Invited invited;
    private App app;
    private String right;
    private String wrong;

    @BeforeEach
    void a_phone_awaits_its_identity_check() {
        invited = approvals.invited(somebody());
        app = App.withPin(invited);
        right = signed(claims(app.identityNonce, App.PHONE));
        wrong = signed(claims(app.identityNonce, App.PHONE).claim("name", "임꺽정"));
    }

    @Test
    void after_the_fifth_even_the_right_person_waits_for_the_next_day() {
        for (var i = 0; i < 5; i++) {
            app.prove(wrong).then().statusCode(422).body("type", endsWith("identity-mismatch"));
        }

        app.prove(right)
                .then()
                .statusCode(429)
                .body("type", endsWith("too-many-identity-mismatches"))
                .body("retryAt", notNullValue());
        assertThat(approvals.stage(invited.id())).isEqualTo("PIN_SET");
        Database.change(
                "update device set identity_mismatched_at = identity_mismatched_at - interval '1 day' where issuance_id = ?",
                invited.id().value());
        app.prove(right).then().statusCode(204);
    }

    @Test
    void of_a_thousand_at_once_five_are_weighed() throws Exception {
        var answers = allAtOnce(1_000, () -> served(() -> app.prove(wrong)).statusCode());

        assertThat(answers).containsOnly(422, 429);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
        assertThat(Database.count(
                        "select identity_mismatches from device where issuance_id = ?",
                        invited.id().value()))
                .isEqualTo(5);
    }

    @Test
    void a_few_do_not_stop_the_right_person() {
        for (var i = 0; i < 4; i++) {
            app.prove(wrong).then().statusCode(422);
        }

        app.prove(right).then().statusCode(204);
        app.prove(right).then().statusCode(204);
    }

    @Test
    void HR_is_called_with_the_last_one_and_not_before() {
        for (var i = 0; i < 4; i++) {
            app.prove(wrong).then().statusCode(422);
        }
        attention(nullValue());

        app.prove(wrong).then().statusCode(422);

        attention(equalTo(List.of("IDENTITY_MISMATCH")));
    }

    @Test
    void a_token_that_proves_nothing_is_not_counted() {
        for (var i = 0; i < 6; i++) {
            app.prove("garbage").then().statusCode(422).body("type", endsWith("identity-token-refused"));
        }

        app.prove(right).then().statusCode(204);
    }

    private void attention(Matcher<Object> reason) {
        HrApi.as(PARK_HR).issuance(invited.id().toString()).then().body("attention.reason", reason);
    }
}
