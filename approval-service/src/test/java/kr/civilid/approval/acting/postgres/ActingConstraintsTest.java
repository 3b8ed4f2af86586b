package kr.civilid.approval.acting.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 대결 past the domain: what the database refuses of somebody who acts.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActingConstraintsTest {

    private static final String APPLICANT = "2020123456";
    private static final String HEAD = "2005000001";
    private static final String HR = "2010000003";
    private static final String CHO = "2016000009";

    private final Bureau bureau = Bureau.found();
    private IssuanceId id;

    @Inject
    Numbers numbers;

    @BeforeEach
    void hong_has_applied() {
        id = bureau.applied();
    }

    @Test
    void somebody_may_act_for_the_head_and_hr_decide_after_them() {
        insert("DEPARTMENT", CHO, HEAD);

        assertThat(insert("HR", HR, null)).isEqualTo(1);
    }

    @Test
    void nobody_acts_for_the_applicant_or_for_themselves() {
        refused("nobody_acts_for_the_applicant", "DEPARTMENT", CHO, APPLICANT);
        refused("nobody_acts_for_themselves", "DEPARTMENT", CHO, CHO);
    }

    @Test
    void who_acted_does_not_decide_the_other_step() {
        insert("DEPARTMENT", CHO, HEAD);

        refused("another_employee_per_step", "HR", CHO, null);
    }

    @Test
    void who_was_acted_for_does_not_decide_the_other_step() {
        insert("DEPARTMENT", CHO, HEAD);

        refused("another_employee_per_step", "HR", HEAD, null);
    }

    @Test
    void in_one_name_nobody_decides_both_steps() {
        insert("DEPARTMENT", HEAD, null);

        refused("another_employee_per_step", "HR", CHO, HEAD);
    }

    @Test
    void who_acts_says_for_whom_and_who_does_not_act_says_nobody() {
        assertThatThrownBy(() -> insert("DEPARTMENT", CHO, null, "ACTING_FOR"))
                .hasMessageContaining("who_acts_acts_for_somebody");
        assertThatThrownBy(() -> insert("DEPARTMENT", CHO, HEAD, "OWN_OFFICE"))
                .hasMessageContaining("who_acts_acts_for_somebody");
    }

    @Test
    void a_report_is_of_a_decision_and_is_noted_once() {
        assertThatThrownBy(this::report).hasMessageContaining("a_report_of_a_decision");
        insert("DEPARTMENT", CHO, HEAD);
        report();
        assertThatThrownBy(this::report).hasMessageContaining("one_report_of_a_decision");
        var note = "update post_report set acknowledged_at = now() where issuance_id = ?";

        assertThat(Database.change(note, id.value())).isEqualTo(1);
        assertThatThrownBy(() -> Database.change(note, id.value())).hasMessageContaining("taken note of once");
        assertThatThrownBy(() -> Database.change("delete from post_report where issuance_id = ?", id.value()))
                .hasMessageContaining("taken note of once");
    }

    @Test
    void a_delegation_hands_on_an_office_within_its_days() {
        assertThatThrownBy(() -> delegation(false, 0)).hasMessageContaining("a_delegation_hands_on_an_office");
        assertThatThrownBy(() -> delegation(true, -1)).hasMessageContaining("range lower bound");
    }

    private int report() {
        return Database.change(
                "insert into post_report (issuance_id, round, step) values (?, 1, 'DEPARTMENT')", id.value());
    }

    private int delegation(boolean heads, int length) {
        return Database.change("""
                insert into delegation (id, agency, absent_number, absent_subject, absent_username, absent_department,
                    heads_department, works_in_hr, delegate, from_day, until_day, reason_box, given_at)
                values (?, ?, '1', 's', 'u', 'd', ?, false, 'x', current_date, current_date + ?, 'x', now())
                """, UUID.randomUUID(), bureau.agency().digits(), heads, length);
    }

    private void refused(String constraint, String step, String number, String absent) {
        assertThatThrownBy(() -> insert(step, number, absent))
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    private int insert(String step, String number, String absent) {
        return insert(step, number, absent, absent == null ? "OWN_OFFICE" : "ACTING_FOR");
    }

    private int insert(String step, String number, String absent, String authority) {
        var agency = bureau.agency().digits();
        var subject = absent == null ? null : "subject-of-" + absent;
        return Database.change(
                """
                insert into decision (issuance_id, round, step, kind, decider_subject, decider_username, decider_agency,
                    decider_number, decider_hash, authority, absent_number, absent_hash, absent_subject, absent_username,
                    applicant_agency, applicant_hash, content_hash, at)
                values (?, 1, ?, 'APPROVE', ?, 'somebody', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                """,
                id.value(),
                step,
                "subject-of-" + number,
                agency,
                number,
                numbers.hash(number),
                authority,
                absent,
                absent == null ? null : numbers.hash(absent),
                subject,
                subject,
                agency,
                numbers.hash(APPLICANT),
                bureau.hash());
    }
}
