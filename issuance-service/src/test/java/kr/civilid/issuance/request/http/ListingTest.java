package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ListingTest {

    @Inject
    Approvals approvals;

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var employee = somebody();
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(HrApi.as(ESARAM).applied(employee));
            HrApi.as(ESARAM).withdraw(made.getLast()).then().statusCode(204);
        }
        var seen = new ArrayList<String>();
        var next = "/issuances?state=Withdrawn&limit=2&employeeNumber=" + employee.get("employeeNumber");
        while (next != null) {
            var page = HrApi.as(ESARAM).get(next);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.id"));
            String link = page.path("next");
            next = link == null ? null : link.substring(link.indexOf("/issuances"));
        }

        assertThat(seen).isEqualTo(made);
    }

    @Test
    void what_comes_in_between_neither_repeats_nor_hides_what_was_there_and_the_last_page_has_no_next() {
        var employee = somebody();
        var query = "/issuances?limit=2&employeeNumber=" + employee.get("employeeNumber");
        var first = withdrawn(employee);
        var second = withdrawn(employee);
        HrApi.as(ESARAM).get(query).then().body("next", nullValue());
        var third = withdrawn(employee);

        var page = HrApi.as(ESARAM).get(query);
        var fourth = withdrawn(employee);
        String next = page.path("next");
        var rest = HrApi.as(ESARAM).get(next.substring(next.indexOf("/issuances")));

        assertThat(page.<List<String>>path("items.id")).containsExactly(first, second);
        assertThat(rest.<List<String>>path("items.id")).containsExactly(third, fourth);
        rest.then().body("next", nullValue());
    }

    private static String withdrawn(java.util.Map<String, Object> employee) {
        var id = HrApi.as(ESARAM).applied(employee);
        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);
        return id;
    }

    @Test
    void two_HR_systems_with_the_same_number_see_their_own_each() {
        var employee = somebody();
        var query = "/issuances?employeeNumber=" + employee.get("employeeNumber");
        var central = HrApi.as(ESARAM).applied(employee);
        var local = HrApi.as(INSARANG).applied(employee);

        assertThat(HrApi.as(ESARAM).get(query).<List<String>>path("items.id")).containsExactly(central);
        assertThat(HrApi.as(INSARANG).get(query).<List<String>>path("items.id")).containsExactly(local);
        HrApi.as(ESARAM).issuance(local).then().statusCode(404);
        HrApi.as(INSARANG).issuance(central).then().statusCode(404);
    }

    @Test
    void a_list_stays_within_the_callers_fence() {
        var employee = with(somebody(), "agencyCode", "1130000");
        var id = HrApi.as(ESARAM).applied(employee);
        var query = "/issuances?employeeNumber=" + employee.get("employeeNumber");

        assertThat(HrApi.as(ESARAM).get(query).<List<String>>path("items.id")).containsExactly(id);
        assertThat(HrApi.as(CHOI_HR).get(query).<List<String>>path("items.id")).containsExactly(id);
        assertThat(HrApi.as(PARK_HR).get(query).<List<String>>path("items.id")).isEmpty();
        assertThat(HrApi.as(INSARANG).get(query).<List<String>>path("items.id")).isEmpty();
        HrApi.as(DESK).get(query).then().statusCode(403);
        HrApi.as(HONG).get(query).then().statusCode(403);
    }

    @Test
    void HR_lists_what_to_look_after_in_its_own_agency_and_nobody_else_does() {
        var employee = somebody();
        var number = "&employeeNumber=" + employee.get("employeeNumber");
        var id = HrApi.as(ESARAM).applied(employee);
        HrApi.as(PARK_HR).get("/issuances?attention=true" + number).then().body("items", empty());
        Database.change(
                "insert into concern values (?, 'UNDELIVERABLE', 'INVITATION', 'UNDELIV', now()),"
                        + " (?, 'APPROVAL_OVERDUE', null, null, now() - interval '1 day')",
                UUID.fromString(id),
                UUID.fromString(id));

        HrApi.as(PARK_HR)
                .get("/issuances?attention=true" + number)
                .then()
                .body("items.id", contains(id))
                .body("items[0].attention.reason", contains("APPROVAL_OVERDUE", "UNDELIVERABLE"))
                .body("items[0].attention[1].notice", equalTo("INVITATION"));
        HrApi.as(CHOI_HR).get("/issuances?attention=true" + number).then().body("items", empty());
        HrApi.as(ESARAM)
                .get("/issuances?attention=true" + number)
                .then()
                .statusCode(403)
                .body("type", endsWith("attention-for-hr"));
        HrApi.as(DESK).get("/issuances?attention=true").then().statusCode(403);
        HrApi.as(ESARAM)
                .get("/issuances?x=" + number)
                .then()
                .body("items.id", contains(id))
                .body("items[0].attention", nullValue());
        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);
        HrApi.as(PARK_HR).get("/issuances?attention=true" + number).then().body("items", empty());
    }

    @Test
    void lists_say_what_was_returned_and_what_is_on_hold_and_holds_can_be_asked_for() {
        var employee = somebody();
        var number = "&employeeNumber=" + employee.get("employeeNumber");
        var returned = HrApi.as(ESARAM).applied(employee);
        approvals.giveBack(IssuanceId.fromString(returned), "부서명이 틀립니다.");
        var held = HrApi.as(ESARAM).applied(employee);
        var due = Approvals.now().plus(Duration.ofDays(3));
        approvals.askForMore(IssuanceId.fromString(held), "사진을 다시 보내 주세요.", due);

        for (var caller : List.of(ESARAM, PARK_HR)) {
            HrApi.as(caller)
                    .get("/issuances?limit=10" + number)
                    .then()
                    .body("items.id", contains(returned, held))
                    .body("items[0].returned.comment", equalTo("부서명이 틀립니다."))
                    .body("items[1].hold.until", equalTo(due.toString()));
            HrApi.as(caller).get("/issuances?hold=true" + number).then().body("items.id", contains(held));
        }
        HrApi.as(INSARANG).get("/issuances?hold=true" + number).then().body("items", empty());
        HrApi.as(ESARAM).withdraw(held).then().statusCode(204);
        HrApi.as(ESARAM).get("/issuances?hold=true" + number).then().body("items", empty());
        HrApi.as(ESARAM).issuance(held).then().body("hold", nullValue());
    }

    @Test
    void a_link_to_the_next_page_keeps_what_was_asked_for() {
        var employee = somebody();
        for (var i = 0; i < 2; i++) {
            var id = HrApi.as(ESARAM).applied(employee);
            Database.change("update issuance set stage = 'RETURNED' where id = ?", UUID.fromString(id));
            Database.change("insert into concern values (?, 'UNDELIVERABLE', null, null, now())", UUID.fromString(id));
            Database.change(
                    "insert into correction (issuance_id, wish, step, comment, asked_at, due)"
                            + " values (?, 'MORE_REQUESTED', 'HR', '', now(), now())",
                    UUID.fromString(id));
        }

        HrApi.as(PARK_HR)
                .get("/issuances?attention=true&hold=true&limit=1&employeeNumber=" + employee.get("employeeNumber"))
                .then()
                .body("items", hasSize(1))
                .body("next", allOf(containsString("attention=true"), containsString("hold=true")));
    }

    @Test
    void a_query_that_makes_no_sense_is_refused() {
        for (var query : List.of(
                "limit=0",
                "limit=201",
                "state=REQUESTED",
                "after=x",
                "employeeNumber=';--",
                "attention=yes",
                "hold=1")) {
            given().auth()
                    .oauth2(Tokens.of(ESARAM))
                    .get("/issuances?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("invalid-value"));
        }
    }
}
