package kr.civilid.approval.chain.http;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a department has otherwise than its agency.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DepartmentChainsTest {

    private static final String RULES = """
            {"version": 0,
             "department": {"deadlineDays": 3, "remindBefore": 1, "next": {"offices": ["HR_OFFICER"], "officials": []}},
             "hr": {"deadlineDays": 3, "remindBefore": 1, "next": {"offices": [], "officials": []}},
             "delegatedDecisions": [{"kinds": ["REISSUE"], "upToRank": 9, "by": {"offices": [], "officials": ["yoon"]}}],
             "departments": [{"department": "digital-government", "head": "%s", "deputies": ["2014000007"] %s}]}
            """;
    private static final String OWN = """
            , "rule": {"deadlineDays": 1, "remindBefore": 0, "next": {"offices": [], "officials": ["cho"]}},
            "delegatedDecisions": [{"kinds": ["NEW"], "by": {"offices": [], "officials": ["2014000007"]}}]
            """;

    private final Bureau bureau = Bureau.found();
    private final Caller jung = bureau.person("jung", "2014000007", "applicant");

    @Test
    void what_a_department_has_of_its_own_is_kept_beside_the_agency_s() {
        put("2005000001", OWN).statusCode(200);

        as(bureau.hr())
                .get("/chains/" + bureau.agency())
                .then()
                .body("delegatedDecisions.by.officials", contains(contains("yoon")))
                .body("departments[0].rule.deadlineDays", equalTo(1))
                .body("departments[0].rule.next.officials", contains("cho"))
                .body("departments[0].delegatedDecisions.by.officials", contains(contains("2014000007")));
        approve(jung, bureau.applied(), bureau)
                .statusCode(201)
                .body("steps[0].decidedAs", equalTo("DELEGATED_DECISION"));
    }

    @Test
    void none_of_its_own_is_something_else_than_nothing_said() {
        put("2005000001", ", \"delegatedDecisions\": []")
                .statusCode(200)
                .body("departments[0].delegatedDecisions", empty())
                .body("departments[0]", not(hasKey("rule")));
        as(bureau.hr())
                .get("/chains/" + bureau.agency())
                .then()
                .body("departments[0].delegatedDecisions", empty())
                .body("departments[0]", not(hasKey("rule")));
    }

    @Test
    void the_head_s_own_application_waits_for_no_deadline() {
        put(bureau.hong().employeeNumber(), "").statusCode(200);

        var id = bureau.applied();

        as(jung).get("/approvals")
                .then()
                .statusCode(200)
                .body("items.issuanceId", contains(id.toString()))
                .body("items.overdue", contains(false));
        as(bureau.hr()).get("/approvals").then().body("items.issuanceId", contains(id.toString()));
        approve(jung, id, bureau).statusCode(201).body("steps[0].decidedAs", equalTo("ESCALATION"));
        approve(bureau.hr(), id, bureau).statusCode(201).body("state", equalTo("GRANTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", 'rule': {'deadlineDays': 1, 'remindBefore': 1, 'next': {'offices': [], 'officials': []}}",
                ", 'delegatedDecisions': [{'kinds': ['NEW'], 'by': {'offices': [], 'officials': []}}]"
            })
    void rules_by_which_a_department_could_not_work_are_refused(String own) {
        put("2005000001", own.replace('\'', '"')).statusCode(422).body("type", problem("chain-unfit"));
    }

    private ValidatableResponse put(String head, String own) {
        return as(bureau.hr())
                .contentType("application/json")
                .body(RULES.formatted(head, own))
                .put("/chains/" + bureau.agency())
                .then();
    }
}
