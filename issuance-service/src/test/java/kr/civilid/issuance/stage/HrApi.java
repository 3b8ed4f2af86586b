package kr.civilid.issuance.stage;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.testkit.rest.Answers;

/// The calls of `/issuances` as anybody of the realm makes them.
public final class HrApi {

    private final Caller caller;

    private HrApi(Caller caller) {
        this.caller = caller;
    }

    public static HrApi as(Caller caller) {
        return new HrApi(caller);
    }

    public Response apply(Map<String, Object> employee) {
        return apply(UUID.randomUUID().toString(), Map.of("kind", "NEW", "employee", employee));
    }

    public String applied(Map<String, Object> employee) {
        var answer = apply(employee);
        answer.then().statusCode(201);
        return Answers.at(answer, "/id");
    }

    public Response apply(String key, Object body) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/issuances");
    }

    public Response resubmit(String id, Object body) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/issuances/" + id);
    }

    public Response batch(Object body) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/issuances/batch");
    }

    public Response invite(String id) {
        return given().auth().oauth2(Tokens.of(caller)).post("/issuances/" + id + "/invitation");
    }

    public Response get(String path) {
        return given().auth().oauth2(Tokens.of(caller)).get(path);
    }

    public Response issuance(String id) {
        return get("/issuances/" + id);
    }

    public Response withdraw(String id) {
        return given().auth().oauth2(Tokens.of(caller)).delete("/issuances/" + id);
    }
}
