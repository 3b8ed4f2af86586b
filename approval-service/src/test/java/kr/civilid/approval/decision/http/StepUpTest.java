package kr.civilid.approval.decision.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.approval.stage.Desk.approve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.OldLogIn;
import kr.civilid.approval.stage.Settings;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// Unless a setting says otherwise, nobody decides who logged in more than an hour ago.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Settings.class)
class StepUpTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void an_old_log_in_does_not_decide_and_is_told_how_fresh_it_must_be() {
        var id = bureau.applied();
        var body = Map.of("decision", "APPROVE", "contentHash", bureau.hash());
        for (var token :
                List.of(OldLogIn.of(bureau.head(), Duration.ofMinutes(61)), OldLogIn.withoutTime(bureau.head()))) {
            refused(post(token, "/approvals/" + id + "/decisions", body));
            refused(post(
                    token,
                    "/approvals/decisions",
                    Map.of(
                            "decisions",
                            List.of(Map.of(
                                    "issuanceId",
                                    id.toString(),
                                    "decision",
                                    "APPROVE",
                                    "contentHash",
                                    bureau.hash())))));
        }

        given().auth()
                .oauth2(OldLogIn.withoutTime(bureau.head()))
                .get("/approvals/{id}", id.toString())
                .then()
                .statusCode(200)
                .body("steps.state", contains("WAITING", "LATER"));
        approve(bureau.head(), id, bureau).statusCode(201);
    }

    @Test
    void a_log_in_within_the_hour_decides() {
        var id = bureau.applied();

        post(
                        OldLogIn.of(bureau.head(), Duration.ofMinutes(59)),
                        "/approvals/" + id + "/decisions",
                        Map.of("decision", "APPROVE", "contentHash", bureau.hash()))
                .statusCode(201);
    }

    private static ValidatableResponse post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", max_age=\"3600\"")
                .body("type", equalTo("urn:civilid:problem:stale-log-in"))
                .body("detail", equalTo("You logged in too long ago. Log in again to decide."));
    }
}
