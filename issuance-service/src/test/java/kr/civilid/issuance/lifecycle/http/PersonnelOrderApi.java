package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.testkit.people.Caller.ESARAM;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;

/// Personnel orders as the HR system sends them.
final class PersonnelOrderApi {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    static Map<String, Object> changed(Map<String, Object> order, String member, Object value) {
        var changed = new HashMap<>(order);
        changed.put(member, value);
        return changed;
    }

    static Map<String, Object> order(Invited holder, String kind, LocalDate day) {
        return new HashMap<>(Map.of(
                "orderId", UUID.randomUUID().toString(),
                "employeeNumber", holder.employeeNumber(),
                "kind", kind,
                "effectiveDate", day.toString()));
    }

    /// In effect from today on.
    static void ordered(Invited holder, String kind) {
        send(order(holder, kind, TODAY)).then().statusCode(202);
    }

    static Map<String, Object> amending(Invited holder, String kind, Map<String, Object> changes) {
        return changed(order(holder, kind, TODAY), "changes", changes);
    }

    @SafeVarargs
    static Response send(Map<String, Object>... orders) {
        return send(ESARAM, List.of(orders));
    }

    static Response send(Caller caller, List<Map<String, Object>> orders) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("orders", orders))
                .post("/personnel-orders");
    }

    private PersonnelOrderApi() {}
}
