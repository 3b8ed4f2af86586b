package kr.civilid.approval.personal.postgres;

import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.decide;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import kr.civilid.approval.personal.application.CloseClearRows;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.OldRows;
import kr.civilid.events.vault.testkit.TurningMasterKeys;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

/// What the release before wrote in clear is read, decided and closed.
@QuarkusTest
@TestProfile(TurningMasterKeys.Profile.class)
@QuarkusTestResource(RealParts.class)
class ClearRowsTest {

    private final Bureau bureau = Bureau.found();
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");

    @Inject
    CloseClearRows closeClearRows;

    @Test
    void what_lies_in_clear_is_closed_while_everybody_goes_on_reading_it() throws Throwable {
        var old = OldRows.of(bureau).withAbsences();
        looksAlike(old);
        var salt = salt(old);

        close();

        looksAlike(old);
        assertThat(salt(old)).isEqualTo(salt).isNotEmpty();
        assertThat(inClear(old)).isEmpty();
        assertThat(close()).isZero();
        approve(cho, old).statusCode(201).body("state", equalTo("GRANTED"));
    }

    private void looksAlike(OldRows old) {
        read(bureau.hr(), old.id())
                .statusCode(200)
                .body("content.name", equalTo("홍길동"))
                .body("content.department", equalTo(bureau.department()))
                .body("steps[0].comment", equalTo(OldRows.COMMENT))
                .body("steps.state", contains("APPROVED", "WAITING"));
        as(bureau.hr()).get("/approvals").then().body("items.applicant.name", contains("홍길동"));
        as(cho).get("/approvals")
                .then()
                .body("items.actingFor", contains(bureau.hr().username()));
        as(bureau.hr()).get("/delegations").then().body("given.reason", contains(OldRows.REASON));
        read(bureau.head(), old.id()).statusCode(403).body("type", problem("absent-by-order"));
    }

    @Test
    void whoever_decides_first_closes_it_too() throws Throwable {
        var old = OldRows.of(bureau);
        var salt = salt(old);

        approve(bureau.hr(), old).statusCode(201).body("state", equalTo("GRANTED"));

        assertThat(inClear(old)).isEmpty();
        read(bureau.auditor(), old.id())
                .body("content.name", equalTo("홍길동"))
                .body("steps.comment", hasItem(OldRows.COMMENT));
        assertThat(salt(old)).isEqualTo(salt);
    }

    @Test
    void who_was_erased_stays_erased() throws Throwable {
        var old = OldRows.erased(bureau);

        close();

        assertThat(inClear(old)).isEmpty();
        read(bureau.auditor(), old.id())
                .statusCode(200)
                .body("content.name", equalTo("erased"))
                .body("steps.comment", hasItem("erased"));
        assertThat(Database.column(
                        "select applicant_hash from decision where issuance_id = ?",
                        old.id().value()))
                .containsExactly("erased");
    }

    private String salt(OldRows old) {
        return as(bureau.auditor())
                .get("/approvals/{id}/evidence", old.id().toString())
                .then()
                .statusCode(200)
                .extract()
                .path("salt");
    }

    private int close() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(closeClearRows::now);
    }

    private static io.restassured.response.ValidatableResponse approve(Caller who, OldRows old) {
        var hash = old.content().digest().base64url();
        return decide(who, old.id(), Map.of("decision", "APPROVE", "contentHash", hash));
    }

    private static java.util.List<String> inClear(OldRows old) {
        return Database.column(
                """
                select 'content' from application_content where issuance_id = ?
                    and coalesce(employee_number, name, department, position, rank) is not null
                union all select 'decision' from decision where issuance_id = ?
                    and coalesce(applicant_number, comment, absence_reason) is not null
                union all select 'step' from approval_step where issuance_id = ? and department is not null
                union all select 'delegation' from delegation where agency = ? and reason is not null
                union all select 'absence' from ordered_absence where agency = ? and employee_number is not null
                union all select 'salt' from approval where issuance_id = ? and salt is not null
                """,
                old.id().value(),
                old.id().value(),
                old.id().value(),
                old.bureau().agency().digits(),
                old.bureau().agency().digits(),
                old.id().value());
    }
}
