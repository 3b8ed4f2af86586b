package kr.civilid.approval.chain.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
class ChainsTest {

    private static final String RULES = """
            {"version": %d,
             "department": {"deadlineDays": 2, "remindBefore": 1, "next": {"offices": ["HR_OFFICER"], "officials": []}},
             "hr": {"deadlineDays": 3, "remindBefore": 1, "next": {"offices": [], "officials": []}},
             "delegatedDecisions": [{"kinds": ["NEW"], "upToRank": 7, "by": {"offices": [], "officials": ["2014000007"]}}]}
            """;

    private final Bureau bureau = Bureau.found();
    private final Caller jung = bureau.person("jung", "2014000007", "applicant");

    @Inject
    MovableClock clock;

    @Test
    void who_is_named_by_the_rules_decides_what_opens_from_then_on() {
        var before = bureau.applied();
        as(jung).get("/approvals").then().statusCode(403);
        put(bureau.hr(), bureau, RULES.formatted(0)).statusCode(200).body("version", equalTo(1));
        var after = bureau.applied();

        as(jung).get("/approvals").then().statusCode(200).body("items.issuanceId", contains(after.toString()));
        approve(jung, after, bureau).statusCode(201).body("steps[0].decidedAs", equalTo("DELEGATED_DECISION"));
        approve(jung, before, bureau).statusCode(403);
        Bus.await(after, ApprovalEvent.StepApproved.class);
        assertThat(Bus.saidOf(after)).containsExactly("opened", "step-approved");
    }

    @Test
    void what_was_set_is_read_again_by_hr_of_the_agency_alone() {
        read(bureau.hr(), bureau).statusCode(200).body("version", equalTo(0)).body("delegatedDecisions", empty());
        put(bureau.hr(), bureau, RULES.formatted(0)).statusCode(200);

        read(bureau.hr(), bureau)
                .body("department.deadlineDays", equalTo(2))
                .body("department.next.offices", contains("HR_OFFICER"))
                .body("delegatedDecisions[0].upToRank", equalTo(7))
                .body("delegatedDecisions[0].by.officials", contains("2014000007"));
        read(Bureau.found().hr(), bureau).statusCode(404).body("type", problem("chain-not-found"));
        put(Bureau.found().hr(), bureau, RULES.formatted(1)).statusCode(404);
        read(bureau.head(), bureau).statusCode(403);
        as(bureau.hr()).get("/chains/x").then().statusCode(404);
        given().get("/chains/" + bureau.agency()).then().statusCode(401);
    }

    @Test
    void who_has_not_seen_the_present_rules_does_not_replace_them() {
        put(bureau.hr(), bureau, RULES.formatted(0)).statusCode(200);

        put(bureau.hr(), bureau, RULES.formatted(0)).statusCode(409).body("type", problem("chain-changed"));
        put(bureau.hr(), bureau, RULES.formatted(7)).statusCode(409);
        put(bureau.hr(), bureau, RULES.formatted(1)).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void of_many_at_once_one_is_first() throws Exception {
        Callable<Integer> attempt =
                () -> put(bureau.hr(), bureau, RULES.formatted(0)).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    threads.invokeAll(Stream.generate(() -> attempt).limit(8).toList());

            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
    }

    @Test
    void whose_turn_it_is_is_reminded_and_the_next_in_line_decides_past_the_deadline() {
        var id = bureau.applied();

        clock.ahead(Duration.ofDays(30));

        Bus.await(id, ApprovalEvent.Escalated.class);
        await().atMost(Bus.PATIENCE).until(() -> Bus.saidOf(id).size() == 2);
        clock.ahead(Duration.ZERO);
        assertThat(Bus.saidOf(id)).containsExactly("opened", "escalated");
        as(bureau.hr()).get("/approvals").then().body("items.issuanceId", contains(id.toString()));
        approve(bureau.hr(), id, bureau).statusCode(201).body("steps[0].decidedAs", equalTo("ESCALATION"));
        approve(bureau.hr(), id, bureau).statusCode(403).body("type", problem("second-step-by-same-person"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | unknown-property | {'version':0,'steps':[]}",
                "400 | invalid-value    | {'version':'0'}",
                "400 | invalid-value    | {'version':0}",
                "400 | invalid-value    | {'version':0,'department':{'deadlineDays':99,'remindBefore':1,'next':N},'hr':R,'delegatedDecisions':[]}",
                "400 | invalid-value    | {'version':0,'department':R,'hr':R,'delegatedDecisions':[{'kinds':['OLD'],'by':N}]}",
                "400 | invalid-value    | {'version':0,'department':R,'hr':R,'delegatedDecisions':[null]}",
                "400 | invalid-value    | {'version':0,'department':R,'hr':R,'delegatedDecisions':[{'kinds':['NEW'],'by':{'offices':[],'officials':['A B']}}]}",
                "400 | malformed-json   | {'version':",
                "422 | chain-unfit      | {'version':0,'department':R,'hr':R,'delegatedDecisions':[{'kinds':['NEW'],'by':N}]}",
                "422 | chain-unfit      | {'version':0,'department':{'deadlineDays':1,'remindBefore':1,'next':N},'hr':R,'delegatedDecisions':[]}",
                "422 | chain-unfit      | {'version':0,'department':R,'hr':{'deadlineDays':2,'remindBefore':1,'next':{'offices':['AUDITOR'],'officials':[]}},'delegatedDecisions':[]}"
            })
    void rules_by_which_nobody_could_work_are_refused(int status, String problem, String body) {
        var json = body.replace("R,", "{'deadlineDays':2,'remindBefore':1,'next':N},")
                .replace(":N", ":{'offices':[],'officials':[]}")
                .replace('\'', '"');

        put(bureau.hr(), bureau, json).statusCode(status).body("type", problem(problem));
        read(bureau.hr(), bureau).body("version", equalTo(0));
    }

    @Test
    void a_version_that_was_set_stands() {
        put(bureau.hr(), bureau, RULES.formatted(0)).statusCode(200);
        var agency = bureau.agency().digits();

        assertThatThrownBy(() -> Database.change("update chain_rules set hr_days = 9 where agency = ?", agency))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> Database.change("delete from delegated_decision where agency = ?", agency))
                .hasMessageContaining("only ever added");
    }

    @Test
    void the_example_is_understood() {
        put(bureau.hr(), bureau, ChainBody.EXAMPLE).statusCode(200);
    }

    private static ValidatableResponse read(Caller who, Bureau bureau) {
        return as(who).get("/chains/{agency}", bureau.agency().digits()).then();
    }

    private static ValidatableResponse put(Caller who, Bureau bureau, String body) {
        return as(who).contentType("application/json")
                .body(body)
                .put("/chains/{agency}", bureau.agency().digits())
                .then();
    }
}
