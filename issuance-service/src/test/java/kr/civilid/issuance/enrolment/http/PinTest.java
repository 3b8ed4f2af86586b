package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.issuance.stage.AtOnce.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class PinTest {

    @Inject
    Approvals approvals;

    @Test
    void a_wrong_pin_is_counted_and_a_right_one_starts_again() {
        var app = App.withPin(approvals.invited(somebody()));

        wrong(app.unlock(App.newKey()), 4);
        wrong(app.unlock(App.newKey()), 3);
        app.unlock(app.pinKey).then().statusCode(204);
        wrong(app.unlock(App.newKey()), 4);
    }

    @Test
    void five_wrong_pins_in_a_row_lock_for_good() {
        var app = App.withPin(approvals.invited(somebody()));
        var open = app.challenge();
        for (var left = 4; left > 0; left--) {
            wrong(app.unlock(App.newKey()), left);
        }

        locked(app.unlock(App.newKey()));
        locked(app.answer(open, app.pinKey));
        locked(app.send("POST", "unlock-challenges", Map.of(), app.token));
        locked(app.renew());
    }

    @Test
    void of_a_thousand_wrong_pins_at_once_five_are_weighed() throws Exception {
        var invited = approvals.invited(somebody());
        var app = App.withPin(invited);
        var challenges = new ConcurrentLinkedQueue<>(atOnce(1_000, app::challenge));
        var wrong = App.newKey();

        var answers = allAtOnce(1_000, () -> {
            var challenge = challenges.remove();
            return served(() -> app.answer(challenge, wrong)).statusCode();
        });

        assertThat(answers).containsOnly(422, 423);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(4);
        assertThat(Database.count(
                        "select pin_failures from device where issuance_id = ?",
                        invited.id().value()))
                .isEqualTo(5);
        locked(app.send("POST", "unlock-challenges", Map.of(), app.token));
    }

    @Test
    void a_challenge_counts_once_and_for_one_phone() {
        var app = App.withPin(approvals.invited(somebody()));
        var other = App.withPin(approvals.invited(somebody()));
        var challenge = app.challenge();

        refused(other.answer(challenge, other.pinKey));
        app.answer(challenge, app.pinKey).then().statusCode(204);
        refused(app.answer(challenge, app.pinKey));
        refused(app.answer("invented", app.pinKey));
        refused(app.send("POST", "unlocks", Map.of("response", "no.jws.here"), app.token));
        wrong(app.unlock(App.newKey()), 4);
    }

    @Test
    void a_new_token_is_given_shortly_after_an_unlock_only() {
        var invited = approvals.invited(somebody());
        var app = App.withPin(invited);
        app.renew().then().statusCode(403).body("type", endsWith("unlock-first"));
        app.unlock(app.pinKey).then().statusCode(204);

        var renewed = app.renew();

        renewed.then().statusCode(200).body("expiresIn", equalTo(600));
        app.token = renewed.path("accessToken");
        app.terms().then().statusCode(200);
        Database.change(
                "update device set unlocked_at = unlocked_at - interval '3 minutes' where issuance_id = ?",
                invited.id().value());
        app.renew().then().statusCode(403);
    }

    @Test
    void a_phone_whose_token_has_expired_unlocks_by_its_key() {
        var invited = approvals.invited(somebody());
        var app = App.withPin(invited);
        Database.change(
                "update device_token set expires_at = now() - interval '1 second' where issuance_id = ?",
                invited.id().value());
        app.terms().then().statusCode(401);
        app.token = "";

        app.unlock(app.pinKey).then().statusCode(204);
        app.renew().then().statusCode(200);
    }

    @Test
    void the_pin_key_is_not_the_device_key() {
        var app = App.bound(approvals.invited(somebody()));

        app.send("PUT", "pin", Map.of("pinKey", app.deviceKey.toPublicJWK().toJSONObject()), app.token)
                .then()
                .statusCode(422)
                .body("type", endsWith("key-refused"));
        var strange = new ArrayList<String>();
        strange.add("P-256");
        app.send("PUT", "pin", Map.of("pinKey", Map.of("kty", strange)), app.token)
                .then()
                .statusCode(422);
    }

    private static void wrong(Response answer, int left) {
        answer.then().statusCode(422).body("type", endsWith("pin-wrong")).body("attemptsLeft", equalTo(left));
    }

    private static void locked(Response answer) {
        answer.then().statusCode(423).body("type", endsWith("pin-locked"));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(422).body("type", endsWith("unlock-refused"));
    }
}
