package kr.civilid.approval.decision.domain;

import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kr.civilid.approval.Cast;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import org.junit.jupiter.api.Test;

/// The standard chain: three working days, a reminder on the second. Opened on the substitute holiday of 2026-03-02.
class DeadlineTest {

    private static final Verdict.Approve YES = new Verdict.Approve(HONG.digest(), "");
    private static final Instant REMINDER = Instant.parse("2026-03-04T00:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-05T15:00:00Z");

    private final WorkingDays calendar = WorkingDaysTest.built();
    private final Pending opened = Pending.open(Cast.submission()).to();

    @Test
    void a_reminder_is_said_once_on_its_morning() {
        assertThat(opened.tendAt(calendar)).contains(REMINDER);
        assertThat(opened.remind(calendar, REMINDER.minusMillis(1))).isEmpty();

        var reminded = opened.remind(calendar, REMINDER).orElseThrow();

        assertThat(reminded.events())
                .containsExactly(new ApprovalEvent.Reminded(opened.submission().id(), Step.DEPARTMENT, REMINDER));
        assertThat(reminded.to().tendAt(calendar)).contains(DEADLINE);
        assertThat(reminded.to().remind(calendar, DEADLINE.minusMillis(1))).isEmpty();
    }

    @Test
    void past_the_deadline_the_next_in_line_may_decide() {
        assertThat(opened.awaits(PARK_HR)).isFalse();
        assertThatThrownBy(() -> opened.approve(PARK_HR, YES, NOON)).isInstanceOf(NotYourTurn.class);

        var escalated = opened.remind(calendar, DEADLINE).orElseThrow();

        assertThat(escalated.events())
                .containsExactly(new ApprovalEvent.Escalated(opened.submission().id(), Step.DEPARTMENT, DEADLINE));
        assertThat(escalated.to().remind(calendar, DEADLINE.plusSeconds(99_999)))
                .isEmpty();
        assertThat(escalated.to().tendAt(calendar)).isEmpty();
        var decided = escalated.to().approve(PARK_HR, YES, DEADLINE).to();
        assertThat(decided.decisions().getFirst().authority()).isEqualTo(new Authority.Escalation());
        assertThat(decided.awaits(PARK_HR)).isFalse();
        assertThat(escalated.to().awaits(KIM_HEAD)).isTrue();
    }

    @Test
    void each_step_has_its_own_time() {
        var second = (Pending) opened.remind(calendar, DEADLINE)
                .orElseThrow()
                .to()
                .approve(KIM_HEAD, YES, DEADLINE)
                .to();

        // 00:00 on Friday, so the second working day is Tuesday.
        assertThat(second.tendAt(calendar)).contains(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(second.turn()).isEqualTo(Turn.FRESH);
    }

    @Test
    void whoever_looks_is_told_by_when_and_whether_it_is_too_late() {
        var reminded = opened.remind(calendar, REMINDER).orElseThrow().to();

        assertThat(opened.dueBy(calendar, NOON)).contains(new Due(DEADLINE, false, false));
        assertThat(reminded.dueBy(calendar, DEADLINE.minusMillis(1))).contains(new Due(DEADLINE, true, false));
        assertThat(reminded.dueBy(calendar, DEADLINE)).contains(new Due(DEADLINE, true, true));
    }
}
