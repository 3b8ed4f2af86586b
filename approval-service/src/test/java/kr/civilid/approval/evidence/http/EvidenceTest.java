package kr.civilid.approval.evidence.http;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.giveBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSObject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvidenceTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void each_decision_leaves_a_signed_record_of_who_decided_what_and_how() throws ParseException {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);
        giveBack(bureau.hr(), id, bureau, "휴직 중입니다.").statusCode(201);

        var answer = read(bureau.auditor(), id).statusCode(200).extract();
        List<String> records = answer.path("records");
        String salt = answer.path("salt");

        assertThat(records).hasSize(2);
        assertThat(claims(records.getFirst()))
                .containsEntry("issuanceId", id.toString())
                .containsEntry("number", 1L)
                .containsEntry("round", 1L)
                .containsEntry("step", "DEPARTMENT")
                .containsEntry("decision", "APPROVE")
                .containsEntry("contentCommitment", commitment(salt, bureau.hash()))
                .containsEntry("commentCommitment", commitment(salt, ""))
                .containsEntry("authority", "OWN_OFFICE")
                .containsKeys("auth_time", "at")
                .doesNotContainKey("previous");
        assertThat(claims(records.getFirst()).get("approver"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("employeeNumber", "2005000001")
                .containsEntry("agency", bureau.agency().digits());
        assertThat(claims(records.getLast()))
                .containsEntry("decision", "RETURN")
                .containsEntry(
                        "previous", Digest.of(records.getFirst().getBytes()).base64url());
        assertThat(records).noneMatch(record -> text(record).contains("휴직"));
    }

    @Test
    void a_refused_decision_leaves_none() {
        var id = bureau.applied();
        approve(bureau.hr(), id, bureau).statusCode(409);

        read(bureau.hr(), id).statusCode(200).body("records.size()", equalTo(0));
    }

    @Test
    void hr_and_auditors_of_the_agency_read_it_and_nobody_else() {
        var id = bureau.applied();
        var elsewhere = Bureau.found();

        read(elsewhere.hr(), id).statusCode(404).body("type", equalTo("urn:civilid:problem:approval-not-found"));
        read(elsewhere.auditor(), id).statusCode(404);
        read(bureau.hr(), IssuanceId.next()).statusCode(404);
        read(bureau.head(), id).statusCode(403);
        read(Caller.HONG, id).statusCode(403);
        io.restassured.RestAssured.get("/approvals/{id}/evidence", id.toString())
                .then()
                .statusCode(401);
        read(bureau.auditor(), id).statusCode(200);
        assertThat(Database.column("select act from access_ledger where issuance_id = ?", id.value()))
                .containsExactly("approval.read-evidence");
    }

    @Test
    void what_was_signed_stands() {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);

        assertThatThrownBy(() -> Database.change("update evidence set jws = 'x' where issuance_id = ?", id.value()))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> Database.change("delete from evidence where issuance_id = ?", id.value()))
                .hasMessageContaining("only ever added");
    }

    private static ValidatableResponse read(Caller who, IssuanceId id) {
        return as(who).get("/approvals/{id}/evidence", id.toString()).then();
    }

    private static Map<String, Object> claims(String record) throws ParseException {
        return JWSObject.parse(record).getPayload().toJSONObject();
    }

    private static String commitment(String salt, String to) {
        return Digest.commitment(salt.getBytes(java.nio.charset.StandardCharsets.US_ASCII), to)
                .base64url();
    }

    private static String text(String record) {
        try {
            return JWSObject.parse(record).getPayload().toString();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
