package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.lifecycle.http.PersonnelOrderApi.changed;
import static kr.civilid.issuance.lifecycle.http.PersonnelOrderApi.send;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class WrongOrderTest {

    static Stream<Map<String, Object>> wrongOrders() {
        var good = Map.<String, Object>of(
                "orderId", "o-1", "employeeNumber", "2020123456", "kind", "LEAVE", "effectiveDate", "2026-03-15");
        var wrong = new ArrayList<Map<String, Object>>();
        good.keySet().forEach(member -> wrong.add(changed(good, member, null)));
        wrong.add(changed(good, "state", "Active"));
        wrong.add(changed(good, "kind", "VACATION"));
        wrong.add(changed(good, "kind", 3));
        wrong.add(changed(good, "effectiveDate", "2026-02-30"));
        wrong.add(changed(good, "effectiveDate", "1949-12-31"));
        wrong.add(changed(good, "effectiveDate", "+999999-01-01"));
        wrong.add(changed(good, "orderId", "x".repeat(65)));
        wrong.add(changed(good, "orderId", "with blank"));
        wrong.add(changed(good, "employeeNumber", Map.of()));
        wrong.add(changed(good, "changes", "none"));
        wrong.add(changed(good, "changes", Map.of("salary", 1)));
        wrong.add(changed(good, "changes", Map.of("department", "x".repeat(101))));
        wrong.add(changed(good, "changes", Map.of("orderId", "o-0")));
        wrong.add(changed(good, "kind", "CANCELLATION"));
        var correction = changed(good, "kind", "CORRECTION");
        wrong.add(changed(correction, "changes", Map.of("orderId", "o-0")));
        wrong.add(changed(correction, "changes", Map.of("orderId", "o-0", "kind", "CANCELLATION")));
        wrong.add(changed(correction, "changes", Map.of("orderId", "o-0", "effectiveDate", "2101-01-01")));
        return wrong.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongOrders")
    void an_order_that_cannot_be_right_is_refused_with_all_that_came_with_it(Map<String, Object> wrong) {
        var good = Map.<String, Object>of(
                "orderId",
                UUID.randomUUID().toString(),
                "employeeNumber",
                "2020123456",
                "kind",
                "SECONDMENT",
                "effectiveDate",
                "2026-03-15");

        send(ESARAM, List.of(good, wrong)).then().statusCode(400).contentType("application/problem+json");

        assertThat(Database.count("select count(*) from personnel_order where order_id = ?", good.get("orderId")))
                .isZero();
    }

    static Stream<Object> wrongBodies() {
        return Stream.of("{", "[]", "", "null", "{}", "{\"orders\": []}", "{\"orders\": [null]}", "{\"orders\": {}}");
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_body_without_orders_is_refused(String body) {
        given().auth()
                .oauth2(Tokens.of(ESARAM))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/personnel-orders")
                .then()
                .statusCode(400);
    }

    @Test
    void only_HR_systems_send_orders_and_a_thousand_at_most() {
        send(PARK_HR, List.of()).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body(Map.of("orders", List.of()))
                .post("/personnel-orders")
                .then()
                .statusCode(401);
        var many = new ArrayList<Map<String, Object>>();
        for (var i = 0; i <= 1_000; i++) {
            many.add(Map.of(
                    "orderId", "m" + i, "employeeNumber", "2020", "kind", "RETURN", "effectiveDate", "2026-03-15"));
        }

        send(ESARAM, many)
                .then()
                .statusCode(422)
                .body("type", endsWith("too-many-orders"))
                .body("limit", equalTo(1_000));
    }
}
