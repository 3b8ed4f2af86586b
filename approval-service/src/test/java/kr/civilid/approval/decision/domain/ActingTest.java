package kr.civilid.approval.decision.domain;

import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import org.junit.jupiter.api.Test;

/// 대결: who acts decides in another's name, and stays bound by every rule about persons.
class ActingTest {

    private static final Official CHO = official("cho", MOIS, "2016000009", "elsewhere");
    private static final Verdict.Approve YES = new Verdict.Approve(HONG.digest(), "");

    private final Pending first = Pending.open(Cast.submission()).to();

    @Test
    void who_acts_is_recorded_with_whom_they_act_for() {
        var leave = new Absence(Absence.Cause.LEAVE, LocalDate.of(2026, 3, 1), Absence.OPEN, "");
        var step = first.approve(CHO.actingFor(List.of(KIM_HEAD.away(leave))), YES, NOON);

        assertThat(step.to().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo(CHO.person());
            assertThat(decision.authority()).isEqualTo(new Authority.ActingFor(KIM_HEAD.person(), Optional.of(leave)));
            assertThat(decision.involves(KIM_HEAD.person())).isTrue();
        });
        assertThat(step.events().getFirst())
                .isEqualTo(new ApprovalEvent.ActedFor(first.submission().id(), Step.DEPARTMENT, NOON));
        assertThat(step.events()).hasSize(2);
    }

    @Test
    void one_s_own_office_comes_first() {
        var step = first.approve(Cast.LEE_DEPUTY.actingFor(List.of(KIM_HEAD)), YES, NOON);

        assertThat(step.to().decisions().getFirst().authority()).isEqualTo(new Authority.OwnOffice());
        assertThat(step.events()).hasSize(1);
    }

    @Test
    void without_somebody_absent_there_is_no_seat() {
        assertThat(first.awaits(CHO)).isFalse();
        assertThat(first.isVisibleTo(CHO)).isFalse();
        assertThat(first.awaits(CHO.actingFor(List.of(KIM_HEAD)))).isTrue();
        assertThat(first.isVisibleTo(CHO.actingFor(List.of(PARK_HR)))).isTrue();
        refused(first, CHO.actingFor(List.of(PARK_HR)), NotYourTurn.class);
    }

    @Test
    void the_applicant_does_not_act_on_their_own_request() {
        var hong = official("hong", MOIS, HONG.employeeNumber(), DEPARTMENT);

        refused(first, hong.actingFor(List.of(KIM_HEAD)), OwnRequest.class);
        assertThat(first.awaits(hong.actingFor(List.of(KIM_HEAD)))).isFalse();
    }

    @Test
    void nobody_acts_in_the_applicant_s_name() {
        var hong = official("hong", MOIS, HONG.employeeNumber(), DEPARTMENT, Office.DEPARTMENT_HEAD);

        refused(first, CHO.actingFor(List.of(hong)), OwnRequest.class);
        assertThat(first.awaits(CHO.actingFor(List.of(hong)))).isFalse();
        assertThat(first.awaits(CHO.actingFor(List.of(hong, KIM_HEAD)))).isTrue();
    }

    @Test
    void who_acted_at_one_step_does_not_decide_the_other() {
        var second = (Pending)
                first.approve(CHO.actingFor(List.of(KIM_HEAD)), YES, NOON).to();

        refused(second, CHO.actingFor(List.of(PARK_HR)), SecondStepBySamePerson.class);
        refused(
                second,
                Cast.holding(KIM_HEAD, Office.DEPARTMENT_HEAD, Office.HR_OFFICER),
                SecondStepBySamePerson.class);
    }

    @Test
    void in_one_name_both_steps_are_not_decided() {
        var kim = Cast.holding(KIM_HEAD, Office.DEPARTMENT_HEAD, Office.HR_OFFICER);
        var second = (Pending) first.approve(kim, YES, NOON).to();

        refused(second, CHO.actingFor(List.of(kim)), SecondStepBySamePerson.class);
        assertThat(second.awaits(CHO.actingFor(List.of(kim)))).isFalse();
        assertThat(second.awaits(CHO.actingFor(List.of(kim, PARK_HR)))).isTrue();
    }

    private static void refused(Pending pending, Official by, Class<? extends Throwable> why) {
        assertThatThrownBy(() -> pending.approve(by, YES, NOON)).isInstanceOf(why);
    }
}
