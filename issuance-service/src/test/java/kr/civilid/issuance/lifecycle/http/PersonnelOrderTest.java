package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.application.OrdersComeDue;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.AtOnce;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class PersonnelOrderTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Inject
    OrdersComeDue ordersComeDue;

    @Test
    void a_leave_suspends_before_the_answer_and_a_return_resumes() {
        var holder = holder();
        var id = ids.issue(holder);

        send(order(holder, "LEAVE", TODAY)).then().statusCode(202).body("results.result", contains("APPLIED"));
        look(holder)
                .then()
                .body("state", equalTo("Suspended"))
                .body("reasons.source", contains("LEAVE_ORDER"))
                .body("reasons.reason", contains("ON_LEAVE"));
        send(order(holder, "RETURN", TODAY)).then().statusCode(202);
        look(holder).then().body("state", equalTo("Active"));

        assertThat(ids.announced(id))
                .containsExactly("credential.issued.v1", "credential.suspended.v1", "credential.resumed.v1");
        assertThat(ids.noted(holder, "order.take")).isEqualTo(2);
        letters.awaitNotices(holder.id(), Notice.SUSPENDED, Notice.RESUMED);
    }

    @Test
    void an_order_is_taken_once_per_id_and_another_content_is_refused() {
        var holder = holder();
        var id = ids.issue(holder);
        var leave = order(holder, "LEAVE", TODAY);
        var other = new HashMap<>(leave);
        other.put("kind", "RETIREMENT");

        send(leave).then().statusCode(202);
        send(leave, other, leave)
                .then()
                .statusCode(202)
                .body("results.result", contains("APPLIED", "REFUSED", "APPLIED"))
                .body("results[1].problem", endsWith("order-id-reused"));

        assertThat(ids.announced(id)).containsExactly("credential.issued.v1", "credential.suspended.v1");
        assertThat(Database.count(
                        "select count(*) from personnel_order where person_id = ?",
                        ids.person(holder).value()))
                .isEqualTo(1);
    }

    @Test
    void the_same_id_of_another_HR_system_is_another_order_about_another_person() {
        var holder = holder();
        var id = ids.issue(holder);
        var leave = order(holder, "LEAVE", TODAY);

        send(INSARANG, List.of(leave)).then().statusCode(202).body("results.result", contains("APPLIED"));

        assertThat(ids.announced(id)).containsExactly("credential.issued.v1");
        send(leave).then().statusCode(202).body("results.result", contains("APPLIED"));
        look(holder).then().body("state", equalTo("Suspended"));
    }

    @Test
    void a_retirement_revokes_the_id_and_withdraws_what_is_under_way() {
        var holder = holder();
        var id = ids.issue(holder);
        var applicant = holder();

        send(order(holder, "RETIREMENT", TODAY), order(applicant, "DISMISSAL", TODAY.minusDays(1)))
                .then()
                .statusCode(202);

        look(holder).then().statusCode(404);
        assertThat(ids.lastEvent(id)).contains("credential.revoked.v1", "EMPLOYMENT_ENDED");
        assertThat(approvals.stage(applicant.id())).isEqualTo("WITHDRAWN");
        letters.awaitNotices(holder.id(), Notice.REVOKED);
    }

    @Test
    void a_transfer_needs_a_renewal_and_its_cancellation_does_not() {
        var holder = holder();
        var id = ids.issue(holder);
        Database.change(
                "update issuance set requested_at = requested_at - interval '9 days' where id = ?",
                holder.id().value());
        var transfer = order(holder, "TRANSFER", TODAY);
        transfer.put("changes", Map.of("department", "audit", "rank", "행정주사"));

        send(transfer).then().statusCode(202);
        look(holder).then().body("state", equalTo("NeedsRenewal"));
        send(amending(holder, "CANCELLATION", Map.of("orderId", transfer.get("orderId"))))
                .then()
                .statusCode(202);
        look(holder).then().body("state", equalTo("Active"));

        assertThat(ids.announced(id))
                .containsExactly("credential.issued.v1", "credential.needs-renewal.v1", "credential.resumed.v1");
        letters.awaitNotices(holder.id(), Notice.REMINDER);
        assertThat(Database.count("select count(*) from personnel_order o where o::text like '%audit%'"))
                .isZero();
    }

    @Test
    void orders_come_to_the_same_in_whatever_sequence_they_arrive() {
        var first = holder();
        var second = holder();
        for (var holder : List.of(first, second)) {
            ids.issue(holder);
        }

        for (var late : List.of(false, true)) {
            var holder = late ? second : first;
            var leave = order(holder, "LEAVE", TODAY.minusDays(9));
            var sequence = new ArrayList<>(List.of(
                    leave,
                    amending(holder, "CORRECTION", Map.of("orderId", leave.get("orderId"), "kind", "DUTY_SUSPENSION")),
                    order(holder, "RETURN", TODAY.minusDays(2))));
            for (var order : late ? sequence.reversed() : sequence) {
                send(order).then().statusCode(202);
            }
            look(holder).then().body("state", equalTo("Suspended")).body("reasons.source", contains("DUTY_ORDER"));
        }
    }

    @Test
    void an_order_for_tomorrow_waits_for_its_day() {
        var holder = holder();
        var id = ids.issue(holder);

        send(order(holder, "LEAVE", TODAY.plusDays(1)))
                .then()
                .statusCode(202)
                .body("results.result", contains("WAITING"));
        look(holder).then().body("state", equalTo("Active"));
        Database.change(
                "update personnel_order set effective_date = effective_date - 1 where person_id = ?",
                ids.person(holder).value());
        Database.change(
                "update order_due set due_on = due_on - 1 where person_id = ?",
                ids.person(holder).value());
        LiveIds.run(ordersComeDue::some);

        assertThat(ids.announced(id)).containsExactly("credential.issued.v1", "credential.suspended.v1");
        assertThat(Database.count(
                        "select count(*) from order_due where person_id = ?",
                        ids.person(holder).value()))
                .isZero();
    }

    @Test
    void an_id_issued_to_somebody_on_leave_begins_suspended() {
        var holder = holder();

        send(order(holder, "LEAVE", TODAY)).then().statusCode(202);

        assertThat(approvals.stage(holder.id())).isEqualTo("APPROVED");
        var id = ids.issueByTheBook(holder);
        assertThat(ids.announced(id)).containsExactly("credential.issued.v1", "credential.suspended.v1");
        look(holder).then().body("state", equalTo("Suspended"));
    }

    @Test
    void what_an_agency_says_of_a_kind_goes_before_the_default() {
        var holder = holder();
        var id = ids.issue(holder);
        Database.change("insert into order_effect values ('1741000', 'SECONDMENT', 'SUSPEND', 'ON_LEAVE')");
        try {
            send(order(holder, "SECONDMENT", TODAY)).then().statusCode(202);
        } finally {
            Database.change("delete from order_effect where agency <> '*'");
        }

        assertThat(ids.announced(id)).endsWith("credential.suspended.v1");
        assertThatThrownBy(
                        () -> Database.change("insert into order_effect values ('1741000', 'LEAVE', 'SUSPEND', null)"))
                .hasStackTraceContaining("order_effect");
    }

    @Test
    void orders_and_officials_at_once_leave_the_most_restrictive() throws Exception {
        var holder = holder();
        var id = ids.issue(holder);
        var orders = List.of("LEAVE", "RETURN", "DUTY_SUSPENSION", "PROMOTION", "RETIREMENT");
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        var answers = AtOnce.atOnce(20, () -> {
            var next = turn.getAndIncrement();
            return next % 2 == 0
                    ? send(order(holder, orders.get(next / 2 % orders.size()), TODAY))
                    : SuspensionTest.suspend(PARK_HR, holder, next % 3 == 0 ? "HR_DECISION" : "LOST_PHONE");
        });

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 202, 404));
        assertThat(ids.announced(id)).endsWith("credential.revoked.v1").containsOnlyOnce("credential.revoked.v1");
    }

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

    private Invited holder() {
        return approvals.invited(somebody());
    }

    private static Map<String, Object> changed(Map<String, Object> order, String member, Object value) {
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

    private static Map<String, Object> amending(Invited holder, String kind, Map<String, Object> changes) {
        return changed(order(holder, kind, TODAY), "changes", changes);
    }

    @SafeVarargs
    static Response send(Map<String, Object>... orders) {
        return send(ESARAM, List.of(orders));
    }

    private static Response send(Caller caller, List<Map<String, Object>> orders) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("orders", orders))
                .post("/personnel-orders");
    }

    private static Response look(Invited holder) {
        return given().auth().oauth2(Tokens.of(PARK_HR)).get("/ids/" + holder.employeeNumber());
    }
}
