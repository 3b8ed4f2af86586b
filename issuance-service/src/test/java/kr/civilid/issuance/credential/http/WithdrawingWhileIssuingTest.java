package kr.civilid.issuance.credential.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The holder takes the consent back at the moment at which the ID is signed: nothing lives afterwards.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class WithdrawingWhileIssuingTest {

    private static final int ROUNDS = 5;

    @Inject
    Approvals approvals;

    /// The withdrawal sets out with the wallet, and `later` short calls after it, so that it meets every part of the
    /// signing.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void no_id_lives_after_its_consent_was_taken_back(int later) throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var app = App.proven(approvals.invited(somebody()));
            app.consent().then().statusCode(204);
            var wallet = new TestWallet(app.deviceKey);
            var token = wallet.accessToken(new Holder(app.enrolment));
            List<Callable<Response>> calls = new ArrayList<>();
            calls.add(() -> wallet.take(token, Keys.next(), Keys.next()));
            calls.add(() -> withdraw(app, later));
            calls.add(() -> wallet.take(token, Keys.next()));

            var answers = allAtOnce(calls);

            assertThat(answers.get(1).statusCode()).isEqualTo(204);
            nothingLives(app);
            assertThat(wallet.take(token, Keys.next()).<String>path("error")).isEqualTo("credential_request_denied");
            nothingLives(app);
        }
    }

    private static Response withdraw(App app, int later) {
        for (var call = 0; call < later; call++) {
            TestWallet.dpopNonce();
        }
        return app.send("DELETE", "consent", null, app.token);
    }

    private void nothingLives(App app) {
        assertThat(Announced.of(app.enrolment).live()).isEmpty();
        assertThat(Database.count("""
                        select count(*) from credential where state <> 'REVOKED'
                        and person_id = (select person_id from issuance where id = ?::uuid)""", app.enrolment)).isZero();
    }
}
