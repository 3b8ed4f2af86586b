package kr.civilid.approval.stage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.hamcrest.Matcher;

/// What an official does at the desk, over HTTP.
public final class Desk {

    public static RequestSpecification as(Caller who) {
        return given().auth().oauth2(Tokens.of(who));
    }

    public static ValidatableResponse read(Caller who, IssuanceId id) {
        return as(who).get("/approvals/{id}", id.toString()).then();
    }

    public static ValidatableResponse approve(Caller who, IssuanceId id, Bureau bureau) {
        return decide(who, id, Map.of("decision", "APPROVE", "contentHash", bureau.hash()));
    }

    public static ValidatableResponse giveBack(Caller who, IssuanceId id, Bureau bureau, String comment) {
        return decide(who, id, Map.of("decision", "RETURN", "comment", comment, "contentHash", bureau.hash()));
    }

    public static ValidatableResponse askForMore(Caller who, IssuanceId id, Bureau bureau, Instant until) {
        return decide(
                who,
                id,
                Map.of(
                        "decision",
                        "REQUEST_MORE",
                        "comment",
                        "발령일을 확인해 주세요.",
                        "until",
                        until.toString(),
                        "contentHash",
                        bureau.hash()));
    }

    public static ValidatableResponse decide(Caller who, IssuanceId id, Map<String, ?> body) {
        return as(who).contentType(ContentType.JSON)
                .body(body)
                .post("/approvals/{id}/decisions", id.toString())
                .then();
    }

    /// The `type` of a refusal.
    public static Matcher<String> problem(String name) {
        return equalTo("urn:civilid:problem:" + name);
    }

    private Desk() {}
}
