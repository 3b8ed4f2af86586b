package kr.civilid.approval.acting.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.MovableClock;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DelegationsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private final Bureau bureau = Bureau.found();
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");

    @Inject
    MovableClock clock;

    @Test
    void somebody_without_an_office_acts_for_the_absent_head_who_takes_note_of_it() {
        var id = bureau.applied();
        read(cho, id).statusCode(403).body("type", problem("not-an-approver"));
        give(bureau.head(), cho.username()).statusCode(201).header("Location", startsWith("http"));

        as(cho).get("/approvals")
                .then()
                .body("items.issuanceId", contains(id.toString()))
                .body("items[0].actingFor", equalTo(bureau.head().username()));
        read(cho, id).statusCode(200);
        approve(cho, id, bureau)
                .statusCode(201)
                .body("steps[0].decidedAs", equalTo("ACTING_FOR"))
                .body("steps[0].decidedBy.username", equalTo(cho.username()))
                .body("steps[0].actingFor.username", equalTo(bureau.head().username()));
        approve(cho, id, bureau).statusCode(409).body("type", problem("already-decided"));
        Bus.await(id, ApprovalEvent.StepApproved.class);
        assertThat(Bus.saidOf(id)).containsExactly("opened", "acted-for", "step-approved");

        var report = as(bureau.head())
                .get("/post-reports")
                .then()
                .body("items.issuanceId", contains(id.toString()))
                .body("items[0].actedBy", equalTo(cho.username()))
                .body("items[0].applicant", equalTo("홍길동"))
                .body("items[0].decision", equalTo("APPROVE"))
                .extract()
                .<String>path("items[0].id");
        note(cho, report).statusCode(404).body("type", problem("post-report-not-found"));
        note(Bureau.found().head(), report).statusCode(404);
        note(bureau.head(), report).statusCode(204);
        note(bureau.head(), report).statusCode(409).body("type", problem("already-acknowledged"));
        as(bureau.head()).get("/post-reports").then().body("items", empty());
        assertThat(Database.column("select who || ' ' || act from access_ledger where issuance_id = ?", id.value()))
                .contains(cho.username() + " approval.approve", bureau.head().username() + " approval.acknowledge");
    }

    @Test
    void who_acts_for_the_head_does_not_decide_for_hr_too() {
        var id = bureau.applied();
        give(bureau.head(), cho.username()).statusCode(201);
        give(bureau.hr(), "2016000009").statusCode(201);
        approve(cho, id, bureau).statusCode(201);

        approve(cho, id, bureau).statusCode(403).body("type", problem("second-step-by-same-person"));
        as(cho).get("/approvals").then().body("items", empty());
    }

    @Test
    void a_delegation_is_over_when_its_last_day_is_or_when_it_is_taken_back() {
        var id = bureau.applied();
        var delegation = give(bureau.head(), cho.username()).extract().<String>path("id");
        read(cho, id).statusCode(200);

        clock.ahead(Duration.ofDays(2));
        read(cho, id).statusCode(403);
        clock.ahead(Duration.ZERO);
        end(cho, delegation).statusCode(404).body("type", problem("delegation-not-found"));
        end(bureau.head(), delegation).statusCode(204);
        end(bureau.head(), delegation).statusCode(204);
        read(cho, id).statusCode(403);
        approve(cho, id, bureau).statusCode(403).body("type", problem("not-an-approver"));
    }

    @Test
    void giver_and_delegate_see_it_and_nobody_else() {
        give(bureau.head(), cho.username());

        as(bureau.head()).get("/delegations").then().body("given.delegate", contains(cho.username()));
        as(cho).get("/delegations")
                .then()
                .body("received.absent", contains(bureau.head().username()));
        as(bureau.hr()).get("/delegations").then().body("given", empty()).body("received", empty());
    }

    @Test
    void what_cannot_stand_is_refused() {
        give(bureau.head(), cho.username()).statusCode(201);
        var elsewhere = Bureau.found();
        as(elsewhere.hr()).get("/approvals");
        elsewhere.applied();
        as(elsewhere.head()).get("/approvals").then().statusCode(200);

        give(bureau.head(), "lee").statusCode(409).body("type", problem("delegation-overlaps"));
        give(bureau.hr(), bureau.head().username()).statusCode(409).body("type", problem("delegation-chained"));
        give(bureau.hr(), bureau.hr().username()).statusCode(422).body("type", problem("self-delegation"));
        give(bureau.hr(), elsewhere.head().username())
                .statusCode(422)
                .body("type", problem("delegate-of-another-agency"));
        give(cho, "lee").statusCode(403).body("type", problem("nothing-to-delegate"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | unknown-property | {'delegate':'a','from':'$','until':'$','reason':'x','agency':'1'}",
                "400 | invalid-value    | {'delegate':5,'from':'$','until':'$','reason':'x'}",
                "400 | invalid-value    | {'delegate':'A B','from':'$','until':'$','reason':'x'}",
                "400 | invalid-value    | {'from':'$','until':'$','reason':'x'}",
                "400 | invalid-value    | {'delegate':'a','from':'tomorrow','until':'$','reason':'x'}",
                "400 | invalid-value    | {'delegate':'a','from':'$','until':'$','reason':' '}",
                "400 | malformed-json   | {'delegate':",
                "422 | period-unfit     | {'delegate':'a','from':'2020-01-01','until':'2020-01-02','reason':'x'}",
                "422 | period-unfit     | {'delegate':'a','from':'$','until':'2999-01-01','reason':'x'}",
                "422 | period-unfit     | {'delegate':'a','from':'$','until':'2027-02-30','reason':'x'}"
            })
    void a_body_that_is_no_delegation_is_refused(int status, String problem, String body) {
        as(bureau.head())
                .contentType("application/json")
                .body(body.replace('\'', '"').replace("$", TODAY.toString()))
                .post("/delegations")
                .then()
                .statusCode(status)
                .body("type", problem(problem));
        as(bureau.head()).get("/delegations").then().body("given", empty());
    }

    @Test
    void an_over_long_reason_and_a_strange_id_are_refused() {
        give(bureau.head(), "lee", "가".repeat(201)).statusCode(400);
        end(bureau.head(), "x").statusCode(404);
        end(bureau.head(), UUID.randomUUID().toString()).statusCode(404);
        note(bureau.head(), "x").statusCode(404);
        for (var path : new String[] {"/delegations", "/post-reports"}) {
            given().get(path).then().statusCode(401);
            as(Caller.MAIL).get(path).then().statusCode(403).body("type", problem("incomplete-identity"));
        }
    }

    @Test
    void the_database_refuses_it_too() {
        var given =
                UUID.fromString(give(bureau.head(), cho.username()).extract().path("id"));
        assertThatThrownBy(() -> insert("2005000001", "head", "lee")).hasMessageContaining("one_delegate_a_day");
        assertThatThrownBy(() -> insert("2010000003", "hr", "2005000001"))
                .hasMessageContaining("no_chain_of_delegation");
        assertThatThrownBy(() -> insert("2010000003", "hr", "hr")).hasMessageContaining("no_self_delegation");
        assertThatThrownBy(() -> Database.change("update delegation set until_day = until_day + 1 where id = ?", given))
                .hasMessageContaining("only ever ended");
        assertThatThrownBy(() -> Database.change("delete from delegation where id = ?", given))
                .hasMessageContaining("only ever ended");
    }

    private int insert(String number, String username, String delegate) {
        return Database.change("""
                insert into delegation (id, agency, absent_number, absent_subject, absent_username, absent_department,
                    heads_department, works_in_hr, delegate, from_day, until_day, reason, given_at)
                values (gen_random_uuid(), ?, ?, 's', ?, 'd', true, false, ?, current_date, current_date + 1, 'x', now())
                """, bureau.agency().digits(), number, username, delegate);
    }

    private static ValidatableResponse give(Caller absent, String delegate) {
        return give(absent, delegate, "국외 출장");
    }

    private static ValidatableResponse give(Caller absent, String delegate, String reason) {
        return as(absent)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "delegate",
                        delegate,
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.plusDays(1).toString(),
                        "reason",
                        reason))
                .post("/delegations")
                .then();
    }

    private static ValidatableResponse end(Caller who, String id) {
        return as(who).delete("/delegations/{id}", id).then();
    }

    private static ValidatableResponse note(Caller who, String report) {
        return as(who).post("/post-reports/{id}/acknowledgement", report).then();
    }
}
