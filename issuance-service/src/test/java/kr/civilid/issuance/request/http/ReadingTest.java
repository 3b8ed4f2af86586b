package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.numbered;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.testkit.people.Caller.AUDIT;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.KIM_HEAD;
import static kr.civilid.testkit.people.Caller.MAIL;
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
class ReadingTest {

    @Inject
    Approvals approvals;

    @Test
    void the_HR_system_that_sent_it_sees_the_progress_and_no_personal_data() {
        var id = HrApi.as(ESARAM).applied(somebody());

        HrApi.as(ESARAM)
                .issuance(id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("Requested"))
                .body("next", equalTo("DepartmentApproved"))
                .body("employee", nullValue());
    }

    @Test
    void the_HR_officer_of_the_agency_sees_everything_and_the_help_desk_masked() {
        var employee = somebody();
        var id = HrApi.as(ESARAM).applied(employee);

        HrApi.as(PARK_HR)
                .issuance(id)
                .then()
                .statusCode(200)
                .body("employee.name", equalTo("홍길동"))
                .body("employee.phone", equalTo("01012345678"))
                .body("employee.birthDate", equalTo("1990-05-17"))
                .body("employee.employeeNumber", equalTo(employee.get("employeeNumber")));
        HrApi.as(DESK)
                .issuance(id)
                .then()
                .statusCode(200)
                .body("employee.name", equalTo("홍*동"))
                .body("employee.phone", equalTo("010****5678"))
                .body("employee.birthDate", nullValue());
    }

    @Test
    void somebody_elses_issuance_is_not_found() {
        var id = HrApi.as(ESARAM).applied(somebody());

        for (var stranger : List.of(INSARANG, CHOI_HR, HONG)) {
            HrApi.as(stranger).issuance(id).then().statusCode(404).body("type", endsWith("issuance-not-found"));
        }
        for (var role : List.of(KIM_HEAD, AUDIT, MAIL)) {
            HrApi.as(role).issuance(id).then().statusCode(403);
        }
        given().get("/issuances/" + id).then().statusCode(401).body("type", endsWith("unauthorized"));
        given().auth().oauth2("not.a.token").get("/issuances/" + id).then().statusCode(401);
    }

    @Test
    void the_applicant_sees_and_withdraws_their_own() {
        var employee = numbered("2020123456");
        var id = HrApi.as(ESARAM).applied(employee);

        HrApi.as(HONG).issuance(id).then().statusCode(200).body("employee", nullValue());
        HrApi.as(HONG).withdraw(id).then().statusCode(204);
        HrApi.as(HONG)
                .issuance(id)
                .then()
                .body("state", equalTo("Withdrawn"))
                .body("next", nullValue())
                .body("timeline.state", equalTo(List.of("Requested", "Withdrawn")));
    }

    @Test
    void only_its_owners_withdraw_and_only_once() {
        var id = HrApi.as(ESARAM).applied(somebody());

        HrApi.as(INSARANG).withdraw(id).then().statusCode(404);
        HrApi.as(HONG).withdraw(id).then().statusCode(404);
        HrApi.as(PARK_HR).withdraw(id).then().statusCode(403);
        assertThat(Database.column("select stage from issuance where id = ?", UUID.fromString(id)))
                .containsExactly("REQUESTED");
        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);
        HrApi.as(ESARAM)
                .withdraw(id)
                .then()
                .statusCode(409)
                .body("type", endsWith("issuance-already-settled"))
                .body("state", equalTo("Withdrawn"));
        assertThat(Database.count("select count(*) from outbox where key = ? and type = 'issuance.withdrawn.v1'", id))
                .isEqualTo(1);
    }

    @Test
    void an_issued_one_can_no_longer_be_withdrawn() {
        var id = HrApi.as(ESARAM).applied(somebody());
        Database.change(
                "update issuance set stage = 'ISSUED', credential_id = ? where id = ?",
                UUID.randomUUID(),
                UUID.fromString(id));

        HrApi.as(ESARAM).withdraw(id).then().statusCode(409).body("state", equalTo("Issued"));
    }

    @Test
    void every_look_at_somebody_is_on_record() {
        var id = HrApi.as(ESARAM).applied(somebody());
        HrApi.as(PARK_HR).issuance(id);
        HrApi.as(DESK).issuance(id);
        HrApi.as(CHOI_HR).issuance(id);

        var records = Database.column(
                "select who || ' ' || act from access_ledger where person_id = (select person_id from issuance where"
                        + " id = ?) order by at",
                UUID.fromString(id));
        assertThat(records)
                .containsExactly(
                        "service-account-esaram issuance.request", "park.hr issuance.read", "desk issuance.read");
    }

    @Test
    void an_unknown_or_malformed_id_is_not_found() {
        HrApi.as(ESARAM).issuance(UUID.randomUUID().toString()).then().statusCode(404);
        HrApi.as(ESARAM).issuance("1-1-1-1-1").then().statusCode(404);
    }

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
