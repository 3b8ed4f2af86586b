package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static kr.civilid.testkit.time.Awaiting.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.testkit.rest.Answers;

/// The calls of `/mass-actions` as officers make them.
final class MassActionApi {

    /// A second officer of park.hr's agency.
    static final Caller YOON_HR = officer("yoon.hr", "2013000077");

    static void awaitState(Response action, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> look(PARK_HR, action).then().body("state", equalTo(state)));
    }

    static Response propose(Caller caller, String act, String reason, String... numbers) {
        var body = new HashMap<String, Object>(Map.of("act", act, "employeeNumbers", List.of(numbers)));
        if (reason != null) {
            body.put("reason", reason);
        }
        return as(caller).contentType(ContentType.JSON).body(body).post("/mass-actions");
    }

    static String id(Response action) {
        return Answers.at(action, "/id");
    }

    static Response look(Caller caller, Response action) {
        return as(caller).get("/mass-actions/" + id(action));
    }

    static Response confirm(Caller caller, Response action) {
        return confirm(caller, id(action), Answers.at(action, "/listHash"));
    }

    static Response confirm(Caller caller, String id, String listHash) {
        return as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("listHash", listHash))
                .post("/mass-actions/" + id + "/confirmation");
    }

    static Response withdraw(Caller caller, Response action) {
        return as(caller).delete("/mass-actions/" + id(action));
    }

    static RequestSpecification as(Caller caller) {
        return given().auth().oauth2(Tokens.of(caller));
    }

    static Caller officer(String name, String number) {
        return new Caller(name, "civilid-web", List.of("hr-officer"), "1741000", "human-resources", number);
    }

    private MassActionApi() {}
}
