package kr.civilid.approval.decision.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntSupplier;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Desk;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Past the domain, straight at the tables: the database refuses what the code would never ask.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConstraintsTest {

    private static final String HEAD = "2005000001";
    private static final String HR = "2010000003";
    private static final String APPLICANT = "2020123456";

    private final Bureau bureau = Bureau.found();
    private IssuanceId id;

    @Inject
    Numbers numbers;

    @BeforeEach
    void hong_has_applied() {
        id = bureau.applied();
    }

    @Test
    void two_persons_may_decide_the_two_steps() {
        insert("DEPARTMENT", "s-1", HEAD, bureau.hash());
        insert("HR", "s-2", HR, bureau.hash());

        assertThat(Database.column("select step from decision where issuance_id = ?", id.value()))
                .hasSize(2);
    }

    @Test
    void nobody_approves_their_own_request() {
        refused("no_self_approval", () -> insert("DEPARTMENT", "s-1", APPLICANT, bureau.hash()));
    }

    @Test
    void an_employee_does_not_decide_twice() {
        insert("DEPARTMENT", "s-1", HEAD, bureau.hash());

        refused("another_employee_per_step", () -> insert("HR", "s-2", HEAD, bureau.hash()));
    }

    @Test
    void a_log_in_does_not_decide_twice() {
        insert("DEPARTMENT", "s-1", HEAD, bureau.hash());

        refused("another_login_per_step", () -> insert("HR", "s-1", HR, bureau.hash()));
    }

    @Test
    void a_step_is_decided_once() {
        insert("DEPARTMENT", "s-1", HEAD, bureau.hash());

        refused("one_decision_per_step", () -> insert("DEPARTMENT", "s-2", HR, bureau.hash()));
    }

    @Test
    void another_content_cannot_be_decided_on() {
        var other = Digest.of(new byte[] {1}).base64url();

        refused("decision_on_this_content", () -> insert("DEPARTMENT", "s-1", HEAD, other));
    }

    @Test
    void the_applicant_cannot_be_misstated() {
        refused(
                "decision_on_this_content",
                () -> insert("DEPARTMENT", "s-1", APPLICANT, "2099999999", bureau.hash(), "APPROVE"));
    }

    @Test
    void whoever_is_to_be_compared_says_so() {
        refused(
                "a_decision_can_be_compared",
                () -> Database.change(
                        """
                        insert into decision (issuance_id, step, kind, decider_subject, decider_username,
                            decider_agency, decider_number, applicant_agency, applicant_hash, content_hash, at)
                        values (?, 'DEPARTMENT', 'APPROVE', 's-1', 'somebody', ?, ?, ?, ?, ?, now())
                        """,
                        id.value(),
                        bureau.agency().digits(),
                        HEAD,
                        bureau.agency().digits(),
                        numbers.hash(APPLICANT),
                        bureau.hash()));
    }

    @Test
    void a_decided_content_cannot_be_altered() {
        Desk.approve(bureau.head(), id, bureau).statusCode(201);

        refused(
                "only ever added",
                () -> Database.change(
                        "update application_content set content_hash = ? where issuance_id = ?",
                        Digest.of(new byte[] {1}).base64url(),
                        id.value()));
    }

    @Test
    void a_return_says_why() {
        refused("other_than_yes_says_why", () -> insert("DEPARTMENT", "s-1", HEAD, APPLICANT, bureau.hash(), "RETURN"));
    }

    @Test
    void a_step_outside_the_chain_cannot_be_decided() {
        Database.change("delete from approval_step where issuance_id = ? and step = 'HR'", id.value());

        refused("decision_of_the_chain", () -> insert("HR", "s-1", HEAD, bureau.hash()));
    }

    @Test
    void one_person_does_not_decide_two_steps_in_two_rounds_either() {
        insert("DEPARTMENT", "s-1", HEAD, bureau.hash());
        Bus.say(bureau.resubmission(id, bureau.hong("6급")));
        await().atMost(Bus.PATIENCE)
                .until(() -> Database.column(
                                "select round from approval_step where issuance_id = ? and waiting", id.value())
                        .equals(List.of("2")));

        refused(
                "another_employee_per_step",
                () -> insert(
                        2,
                        "HR",
                        "s-9",
                        HEAD,
                        APPLICANT,
                        bureau.hong("6급").digest().base64url(),
                        "APPROVE"));
        assertThat(insert(
                        2,
                        "DEPARTMENT",
                        "s-1",
                        HEAD,
                        APPLICANT,
                        bureau.hong("6급").digest().base64url(),
                        "APPROVE"))
                .isEqualTo(1);
    }

    @Test
    void a_round_is_decided_about_its_own_content() {
        refused("decision_of_the_chain", () -> insert(2, "HR", "s-1", HR, APPLICANT, bureau.hash(), "APPROVE"));
    }

    @Test
    void a_hold_has_an_end() {
        refused(
                "a_hold_has_an_end",
                () -> Database.change("update approval set state = 'ON_HOLD' where issuance_id = ?", id.value()));
    }

    @Test
    void two_steps_do_not_wait_at_once() {
        refused(
                "one_step_waits",
                () -> Database.change("update approval_step set waiting = true where issuance_id = ?", id.value()));
    }

    @Test
    void what_was_decided_stands() {
        Desk.approve(bureau.head(), id, bureau).statusCode(201);

        refused(
                "only ever added",
                () -> Database.change("update decision set kind = 'RETURN' where issuance_id = ?", id.value()));
        refused("only ever added", () -> Database.change("delete from decision where issuance_id = ?", id.value()));
        refused(
                "only ever added",
                () -> Database.change(
                        "update approval_transition set state = 'GRANTED' where issuance_id = ?", id.value()));
        refused(
                "only ever added",
                () -> Database.change("update access_ledger set who = 'x' where issuance_id = ?", id.value()));
    }

    private int insert(String step, String subject, String number, String hash) {
        return insert(step, subject, number, APPLICANT, hash, "APPROVE");
    }

    private int insert(String step, String subject, String number, String applicant, String hash, String kind) {
        return insert(1, step, subject, number, applicant, hash, kind);
    }

    private int insert(
            int round, String step, String subject, String number, String applicant, String hash, String kind) {
        var agency = bureau.agency().digits();
        return Database.change(
                """
                insert into decision (issuance_id, round, step, kind, decider_subject, decider_username, decider_agency,
                    decider_number, decider_hash, applicant_agency, applicant_hash, content_hash, at)
                values (?, ?, ?, ?, ?, 'somebody', ?, ?, ?, ?, ?, ?, now())
                """,
                id.value(),
                round,
                step,
                kind,
                subject,
                agency,
                number,
                numbers.hash(number),
                agency,
                numbers.hash(applicant),
                hash);
    }

    private static void refused(String constraint, IntSupplier attempt) {
        assertThatThrownBy(attempt::getAsInt)
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }
}
