package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.lifecycle.http.MassActionApi.as;
import static kr.civilid.testkit.people.Caller.PARK_HR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WrongMassActionTest {

    static Stream<Object> wrongBodies() {
        return Stream.of(
                "{",
                "null",
                "{}",
                "{\"act\": \"SUSPEND\", \"employeeNumbers\": [\"2020123456\"]}",
                "{\"act\": \"RESUME\", \"reason\": \"HR_DECISION\", \"employeeNumbers\": [\"2020123456\"]}",
                "{\"act\": \"SUSPEND\", \"reason\": \"LOST_PHONE\", \"employeeNumbers\": [\"2020123456\"]}",
                "{\"act\": \"SUSPEND\", \"reason\": \"EMPLOYMENT_ENDED\", \"employeeNumbers\": [\"2020123456\"]}",
                "{\"act\": \"RESUME\", \"employeeNumbers\": [\"2020123456\"]}",
                "{\"act\": \"RESUME\", \"reason\": \"PHONE_FOUND\", \"employeeNumbers\": [\"2020123456\"]}",
                resumed("\"employeeNumbers\": []"),
                resumed("\"employeeNumbers\": [null]"),
                resumed("\"employeeNumbers\": [\"x\"]"),
                resumed("\"employeeNumbers\": [\"2020123456\"], \"state\": \"Confirmed\""),
                resumed("\"takesBack\": \"x\""),
                resumed("\"takesBack\": null"),
                resumed("\"takesBack\": \"" + UUID.randomUUID() + "\", \"employeeNumbers\": [\"2020123456\"]"),
                "{\"act\": \"SUSPEND\", \"reason\": \"HR_DECISION\", \"takesBack\": \"" + UUID.randomUUID() + "\"}",
                resumed("\"employeeNumbers\": ["
                        + String.join(",", java.util.Collections.nCopies(1_001, "\"2020123456\"")) + "]"));
    }

    private static String resumed(String whom) {
        return "{\"act\": \"RESUME\", \"reason\": \"BY_MISTAKE\", " + whom + "}";
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_body_that_is_no_mass_action_is_refused(String body) {
        as(PARK_HR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/mass-actions")
                .then()
                .statusCode(400);
    }
}
