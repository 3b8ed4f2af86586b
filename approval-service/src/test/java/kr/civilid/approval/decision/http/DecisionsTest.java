package kr.civilid.approval.decision.http;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.decide;
import static kr.civilid.approval.stage.Desk.giveBack;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecisionsTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void department_and_hr_grant_an_application() {
        var id = bureau.applied();

        approve(bureau.head(), id, bureau)
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("steps.state", contains("APPROVED", "WAITING"));
        approve(bureau.hr(), id, bureau)
                .statusCode(201)
                .body("state", equalTo("GRANTED"))
                .body("steps.state", contains("APPROVED", "APPROVED"));

        var step = (ApprovalEvent.StepApproved) Bus.await(id, ApprovalEvent.StepApproved.class);
        assertThat(step.step()).isEqualTo(Step.DEPARTMENT);
        assertThat(step.contentHash()).isEqualTo(bureau.hong().digest());
        var granted = (ApprovalEvent.Granted) Bus.await(id, ApprovalEvent.Granted.class);
        assertThat(granted.contentHash()).isEqualTo(bureau.hong().digest());
        assertThat(Bus.saidOf(id)).containsExactly("opened", "step-approved", "granted");
    }

    @Test
    void an_approver_sees_what_is_to_be_decided_and_who_decided_as_what() {
        var id = bureau.applied();
        decide(bureau.head(), id, Map.of("decision", "APPROVE", "comment", "확인했습니다.", "contentHash", bureau.hash()));

        read(bureau.hr(), id)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("issuanceId", equalTo(id.toString()))
                .body("contentHash", equalTo(bureau.hash()))
                .body("content.name", equalTo("홍길동"))
                .body("content.employeeNumber", equalTo("2020123456"))
                .body("content.agencyCode", equalTo(bureau.agency().digits()))
                .body("content.department", equalTo("digital-government"))
                .body("content.position", equalTo("주무관"))
                .body("content.rank", equalTo("7급"))
                .body("steps.step", contains("DEPARTMENT", "HR"))
                .body("steps[0].decidedBy.username", equalTo(bureau.head().username()))
                .body("steps[0].comment", equalTo("확인했습니다."))
                .body("steps[0].decidedAt", startsWith("20"))
                .body("steps[1].decidedBy", nullValue());
    }

    @Test
    void a_return_ends_it_and_tells_issuance_alone_why() throws IOException, ParseException {
        var id = bureau.applied();

        giveBack(bureau.head(), id, bureau, "직급이 인사기록과 다릅니다.")
                .statusCode(201)
                .body("state", equalTo("RETURNED"))
                .body("steps.state", contains("RETURNED", "SKIPPED"));

        var returned = (ApprovalEvent.Returned) Bus.await(id, ApprovalEvent.Returned.class);
        var issuance = JWKSet.load(
                Path.of(System.getProperty("civilid.sealing.issuance.private")).toFile());
        assertThat(returned.step()).isEqualTo(Step.DEPARTMENT);
        assertThat(returned.comment().open(issuance, ReturnComment.class).text())
                .isEqualTo("직급이 인사기록과 다릅니다.");
    }

    @Test
    void hr_can_return_what_the_department_approved() {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);

        giveBack(bureau.hr(), id, bureau, "휴직 중입니다.")
                .statusCode(201)
                .body("steps.state", contains("APPROVED", "RETURNED"));
        approve(bureau.hr(), id, bureau).statusCode(409).body("type", problem("already-decided"));
    }

    @Test
    void hr_waits_its_turn() {
        var id = bureau.applied();

        approve(bureau.hr(), id, bureau).statusCode(409).body("type", problem("not-your-turn"));
    }

    @Test
    void a_repeated_decision_is_a_conflict() {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);

        approve(bureau.head(), id, bureau).statusCode(409).body("type", problem("already-decided"));
        approve(bureau.deputy(), id, bureau).statusCode(409).body("type", problem("already-decided"));
        giveBack(bureau.head(), id, bureau, "?").statusCode(409).body("type", problem("already-decided"));
        assertThat(Database.column("select kind from decision where issuance_id = ?", id.value()))
                .containsExactly("APPROVE");
    }

    @Test
    void nobody_decides_on_their_own_request() {
        var id = bureau.applied();
        var hong = bureau.person("hong", "2020123456", "department-head", "hr-officer");

        approve(hong, id, bureau).statusCode(403).body("type", problem("own-request"));
        giveBack(hong, id, bureau, "?").statusCode(403).body("type", problem("own-request"));
    }

    @Test
    void one_person_does_not_decide_both_steps() {
        var id = bureau.applied();
        var both = bureau.person("kim", "2005000001", "department-head", "hr-officer");
        approve(both, id, bureau).statusCode(201);

        approve(both, id, bureau).statusCode(403).body("type", problem("second-step-by-same-person"));
        approve(bureau.person("kim.again", "2005000001", "hr-officer"), id, bureau)
                .statusCode(403)
                .body("type", problem("second-step-by-same-person"));
    }

    @Test
    void a_decision_on_another_content_is_refused() {
        var id = bureau.applied();

        decide(bureau.head(), id, Map.of("decision", "APPROVE", "contentHash", "A".repeat(43)))
                .statusCode(409)
                .body("type", problem("content-changed"));
    }

    @Test
    void a_refusal_speaks_the_caller_s_language() {
        var id = bureau.applied();
        var body = Map.of("decision", "RETURN", "contentHash", bureau.hash());

        decide(bureau.head(), id, body).body("detail", equalTo("반려나 추가 확인을 하실 때에는 사유를 적어 주세요."));
        as(bureau.head())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/approvals/{id}/decisions", id.toString())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", equalTo("Say why when you return a request or ask for more."));
    }

    @Test
    void to_others_it_does_not_exist() {
        var id = bureau.applied();
        var elsewhere = Bureau.found();
        var neighbour = new Caller(
                "yun",
                "civilid-web",
                java.util.List.of("department-head"),
                bureau.agency().digits(),
                "audit",
                "2099");

        for (var stranger : new Caller[] {elsewhere.head(), elsewhere.hr(), neighbour}) {
            read(stranger, id).statusCode(404).body("type", problem("approval-not-found"));
            approve(stranger, id, bureau).statusCode(404).body("type", problem("approval-not-found"));
        }
        read(elsewhere.auditor(), id).statusCode(404);
        read(bureau.head(), IssuanceId.next()).statusCode(404).body("type", problem("approval-not-found"));
    }

    @Test
    void an_auditor_reads_and_does_not_decide() {
        var id = bureau.applied();

        read(bureau.auditor(), id).statusCode(200);
        approve(bureau.auditor(), id, bureau).statusCode(403);
    }

    @Test
    void every_look_and_decision_is_on_record_and_a_refused_one_is_not() {
        var id = bureau.applied();
        read(bureau.auditor(), id).statusCode(200);
        approve(bureau.hr(), id, bureau).statusCode(409);
        read(Bureau.found().hr(), id).statusCode(404);
        approve(bureau.head(), id, bureau).statusCode(201);

        assertThat(Database.column(
                        "select who || ' ' || act || ' ' || (person_id is not null and from_address <> '')"
                                + " from access_ledger where issuance_id = ? order by at",
                        id.value()))
                .containsExactly(
                        bureau.auditor().username() + " approval.read true",
                        bureau.head().username() + " approval.approve true");
    }
}
