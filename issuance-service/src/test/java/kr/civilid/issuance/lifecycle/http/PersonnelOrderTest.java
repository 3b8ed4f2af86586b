package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.lifecycle.http.PersonnelOrderApi.TODAY;
import static kr.civilid.issuance.lifecycle.http.PersonnelOrderApi.amending;
import static kr.civilid.issuance.lifecycle.http.PersonnelOrderApi.order;
import static kr.civilid.issuance.lifecycle.http.PersonnelOrderApi.send;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class PersonnelOrderTest {

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

    private Invited holder() {
        return approvals.invited(somebody());
    }

    private static Response look(Invited holder) {
        return given().auth().oauth2(Tokens.of(PARK_HR)).get("/ids/" + holder.employeeNumber());
    }
}
