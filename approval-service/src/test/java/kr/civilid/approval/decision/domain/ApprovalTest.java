package kr.civilid.approval.decision.domain;

import static kr.civilid.approval.Cast.AUDIT;
import static kr.civilid.approval.Cast.CHOI_HR;
import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.ONE_O_CLOCK;
import static kr.civilid.approval.Cast.OTHER;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.hong;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Sealed;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Verdict.Approve YES = new Verdict.Approve(HONG.digest(), " 확인했습니다. ");
    private static final Verdict.Return NO = new Verdict.Return(HONG.digest(), "직급이 다릅니다.");
    private static final Sealed SEALED = new Sealed("sealed");

    private final Submission submission = Cast.submission();
    private final Transition<Pending> opened = Pending.open(submission);
    private final Pending first = opened.to();

    @Test
    void it_opens_with_the_department() {
        assertThat(first.step()).isEqualTo(Step.DEPARTMENT);
        assertThat(opened.events()).contains(new ApprovalEvent.Opened(submission.id(), NOON));
    }

    @Test
    void the_department_s_approval_hands_it_to_hr() {
        var step = first.approve(KIM_HEAD, YES, ONE_O_CLOCK);

        assertThat(step.to())
                .isInstanceOfSatisfying(
                        Pending.class, next -> assertThat(next.step()).isEqualTo(Step.HR));
        assertThat(step.events())
                .contains(new ApprovalEvent.StepApproved(
                        submission.id(), Step.DEPARTMENT, submission.contentHash(), ONE_O_CLOCK));
    }

    @Test
    void hr_s_approval_grants_it() {
        var step = second().approve(PARK_HR, YES, ONE_O_CLOCK);

        assertThat(step.to()).isInstanceOf(Approval.Granted.class);
        assertThat(step.events())
                .contains(new ApprovalEvent.Granted(submission.id(), submission.contentHash(), ONE_O_CLOCK));
    }

    @Test
    void each_decision_says_who_decided_what_about_which_content() {
        var granted = second().approve(PARK_HR, YES, ONE_O_CLOCK).to();

        assertThat(granted.decisions())
                .containsExactly(
                        new Decision(
                                1,
                                Step.DEPARTMENT,
                                Decision.Kind.APPROVE,
                                KIM_HEAD.person(),
                                new Authority.OwnOffice(),
                                HONG.digest(),
                                "확인했습니다.",
                                NOON),
                        new Decision(
                                1,
                                Step.HR,
                                Decision.Kind.APPROVE,
                                PARK_HR.person(),
                                new Authority.OwnOffice(),
                                HONG.digest(),
                                "확인했습니다.",
                                ONE_O_CLOCK));
    }

    @Test
    void the_department_can_return_it() {
        var step = first.giveBack(KIM_HEAD, NO, SEALED, ONE_O_CLOCK);

        assertThat(step.to().decisions()).extracting(Decision::kind).containsExactly(Decision.Kind.RETURN);
        assertThat(step.events())
                .contains(new ApprovalEvent.Returned(submission.id(), Step.DEPARTMENT, SEALED, ONE_O_CLOCK));
    }

    @Test
    void hr_can_return_it() {
        var step = second().giveBack(PARK_HR, NO, SEALED, ONE_O_CLOCK);

        assertThat(step.events()).contains(new ApprovalEvent.Returned(submission.id(), Step.HR, SEALED, ONE_O_CLOCK));
    }

    @Test
    void closing_keeps_what_was_decided_and_says_nothing() {
        var step = second().close(ONE_O_CLOCK);

        assertThat(step.to().decisions()).hasSize(1);
        assertThat(step.events()).isEmpty();
    }

    @Test
    void hr_waits_for_the_department() {
        refused(first, PARK_HR, YES, NotYourTurn.class);
    }

    @Test
    void the_department_decides_once() {
        refused(second(), KIM_HEAD, YES, AlreadyDecided.class);
        refused(second(), LEE_DEPUTY, NO, AlreadyDecided.class);
    }

    @Test
    void nobody_decides_on_their_own_request() {
        var hong = official("hong", MOIS, HONG.employeeNumber(), DEPARTMENT, Office.DEPARTMENT_HEAD, Office.HR_OFFICER);

        refused(first, hong, YES, OwnRequest.class);
        refused(first, hong, NO, OwnRequest.class);
        refused(second(), hong, YES, OwnRequest.class);
    }

    @Test
    void the_applicant_s_number_in_another_agency_is_somebody_else() {
        var namesake = official("na", OTHER, HONG.employeeNumber(), DEPARTMENT, Office.DEPARTMENT_HEAD);

        refused(first, namesake, YES, NotYourTurn.class);
    }

    @Test
    void two_steps_need_two_persons() {
        var both = Cast.holding(KIM_HEAD, Office.DEPARTMENT_HEAD, Office.HR_OFFICER);

        refused(second(), both, YES, SecondStepBySamePerson.class);
        refused(second(), both, NO, SecondStepBySamePerson.class);
    }

    @Test
    void a_second_log_in_does_not_make_a_second_person() {
        var again = official("kim.admin", MOIS, KIM_HEAD.person().employee().number(), "x", Office.HR_OFFICER);

        refused(second(), again, YES, SecondStepBySamePerson.class);
    }

    @Test
    void what_was_seen_must_be_what_is_decided() {
        refused(first, KIM_HEAD, new Verdict.Approve(hong("6급").digest(), ""), ContentChanged.class);
        refused(first, KIM_HEAD, new Verdict.Return(hong("6급").digest(), "?"), ContentChanged.class);
    }

    @Test
    void a_return_says_why() {
        assertThatThrownBy(() -> new Verdict.Return(HONG.digest(), " \n\t")).isInstanceOf(CommentMissing.class);
    }

    @Test
    void the_chain_and_the_agency_s_auditors_see_it_and_nobody_else() {
        assertThat(first.isVisibleTo(KIM_HEAD)).isTrue();
        assertThat(first.isVisibleTo(PARK_HR)).isTrue();
        assertThat(first.isVisibleTo(AUDIT)).isTrue();
        assertThat(first.isVisibleTo(CHOI_HR)).isFalse();
        assertThat(first.isVisibleTo(official("a", OTHER, "1", "audit", Office.AUDITOR)))
                .isFalse();
        assertThat(first.isVisibleTo(official("h", MOIS, "1", "elsewhere", Office.DEPARTMENT_HEAD)))
                .isFalse();
    }

    @Test
    void an_auditor_sees_but_does_not_decide() {
        assertThat(first.isDecidedBy(AUDIT)).isFalse();
    }

    @Test
    void it_awaits_whoever_may_decide_it_now() {
        var both = Cast.holding(KIM_HEAD, Office.DEPARTMENT_HEAD, Office.HR_OFFICER);
        var hong = official("hong", MOIS, HONG.employeeNumber(), DEPARTMENT, Office.DEPARTMENT_HEAD);

        assertThat(first.awaits(KIM_HEAD)).isTrue();
        assertThat(first.awaits(PARK_HR)).isFalse();
        assertThat(first.awaits(hong)).isFalse();
        assertThat(second().awaits(PARK_HR)).isTrue();
        assertThat(second().awaits(both)).isFalse();
        assertThat(first.close(NOON).to().awaits(KIM_HEAD)).isFalse();
    }

    @Test
    void a_comment_has_a_length_and_no_control_characters() {
        assertThat(new Verdict.Approve(HONG.digest(), "가".repeat(1000)).comment())
                .hasSize(1000);
        assertThat(new Verdict.Approve(HONG.digest(), "한 줄\r\n두 줄 👍").comment())
                .contains("👍");
        for (var unfit : new String[] {"가".repeat(1001), "a\u0000b", "\u001b[2J", "a\ud800b"}) {
            assertThatThrownBy(() -> new Verdict.Approve(HONG.digest(), unfit)).isInstanceOf(CommentUnfit.class);
            assertThatThrownBy(() -> new Verdict.Return(HONG.digest(), unfit)).isInstanceOf(CommentUnfit.class);
        }
    }

    @Test
    void whoever_decided_still_sees_it_after_moving_on() {
        var moved =
                official("kim.head", MOIS, KIM_HEAD.person().employee().number(), "elsewhere", Office.DEPARTMENT_HEAD);

        assertThat(first.isVisibleTo(moved)).isFalse();
        assertThat(second().isVisibleTo(moved)).isTrue();
    }

    @Test
    void a_chain_that_is_through_does_not_wait() {
        var decisions = second().approve(PARK_HR, YES, NOON).to().decisions();

        assertThatThrownBy(() -> new Pending(submission, decisions, Turn.FRESH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comments_are_not_written_in_clear() {
        assertThat(YES).asString().doesNotContain("확인");
        assertThat(NO).asString().doesNotContain("직급");
        assertThat(second()).asString().doesNotContain("확인", "kim.head", "2020123456");
    }

    private Pending second() {
        return (Pending) first.approve(KIM_HEAD, YES, NOON).to();
    }

    private static void refused(Pending pending, Official by, Verdict verdict, Class<? extends Throwable> why) {
        assertThatThrownBy(() -> {
                    switch (verdict) {
                        case Verdict.Approve approve -> pending.approve(by, approve, ONE_O_CLOCK);
                        case Verdict.Return back -> pending.giveBack(by, back, SEALED, ONE_O_CLOCK);
                        case Verdict.RequestMore more -> pending.askForMore(by, more, SEALED, ONE_O_CLOCK);
                    }
                })
                .isInstanceOf(why);
    }
}
