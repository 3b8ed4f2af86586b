package kr.civilid.approval.decision.domain;

import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.ONE_O_CLOCK;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.hong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.Sealed;
import org.junit.jupiter.api.Test;

/// What comes back comes before its chain again.
class RoundsTest {

    private static final Sealed SEALED = new Sealed("sealed");
    private static final Instant UNTIL = NOON.plus(Duration.ofDays(3));
    private static final Digest SAME = HONG.digest();
    private static final Digest MENDED = hong("6급").digest();
    private static final Chain CHAIN = Cast.chain(MOIS, DEPARTMENT);

    private final Pending first = Pending.open(Cast.submission()).to();
    private final Pending second =
            (Pending) first.approve(KIM_HEAD, yes(SAME), NOON).to();

    @Test
    void a_question_puts_it_on_hold_and_says_so() {
        var asked = second.askForMore(PARK_HR, more(), SEALED, NOON);

        assertThat(asked.to().until()).isEqualTo(UNTIL);
        assertThat(asked.to().missing()).isEqualTo("발령일?");
        assertThat(asked.to().tendAt(new WorkingDays(Set.of()))).contains(UNTIL);
        assertThat(asked.events())
                .containsExactly(
                        new ApprovalEvent.MoreRequested(first.submission().id(), Step.HR, SEALED, UNTIL, NOON));
        assertThat(asked.to().awaits(PARK_HR)).isFalse();
    }

    @Test
    void a_question_answered_without_a_change_goes_on_where_it_was_asked() {
        var again = hold().resubmit(SAME, CHAIN, ONE_O_CLOCK).orElseThrow();

        assertThat(again.to().step()).isEqualTo(Step.HR);
        assertThat(again.to().submission().round().number()).isEqualTo(2);
        assertThat(again.to().decisions()).extracting(Decision::by).containsExactly(KIM_HEAD.person());
        assertThat(again.to().submission().earlier())
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.REQUEST_MORE);
        assertThat(again.events())
                .containsExactly(new ApprovalEvent.Opened(first.submission().id(), ONE_O_CLOCK));
    }

    @Test
    void hr_may_grant_what_it_has_asked_about() {
        var again = hold().resubmit(SAME, CHAIN, ONE_O_CLOCK).orElseThrow().to();

        var granted = again.approve(PARK_HR, yes(SAME), ONE_O_CLOCK).to();

        assertThat(granted).isInstanceOf(Approval.Granted.class);
        assertThat(granted.decisions()).extracting(Decision::round).containsExactly(1, 2);
        assertThat(granted.history())
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.APPROVE, Decision.Kind.REQUEST_MORE, Decision.Kind.APPROVE);
    }

    @Test
    void a_changed_content_is_asked_of_everybody_again() {
        var again = hold().resubmit(MENDED, CHAIN, ONE_O_CLOCK).orElseThrow().to();

        assertThat(again.step()).isEqualTo(Step.DEPARTMENT);
        assertThat(again.decisions()).isEmpty();
        assertThat(again.submission().earlier()).hasSize(2);
        assertThatThrownBy(() -> again.approve(KIM_HEAD, yes(SAME), ONE_O_CLOCK))
                .isInstanceOf(ContentChanged.class);
        assertThat(again.approve(KIM_HEAD, yes(MENDED), ONE_O_CLOCK).to()).isInstanceOf(Pending.class);
    }

    @Test
    void what_was_returned_begins_from_the_department_even_unchanged() {
        var returned = second.giveBack(PARK_HR, no(), SEALED, NOON).to();

        var again = returned.resubmit(SAME, CHAIN, ONE_O_CLOCK).orElseThrow().to();

        assertThat(again.step()).isEqualTo(Step.DEPARTMENT);
        assertThat(again.history())
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.APPROVE, Decision.Kind.RETURN);
    }

    @Test
    void a_change_on_the_way_voids_what_was_agreed() {
        var again = second.resubmit(MENDED, CHAIN, ONE_O_CLOCK).orElseThrow().to();

        assertThat(again.step()).isEqualTo(Step.DEPARTMENT);
        assertThat(second.resubmit(SAME, CHAIN, ONE_O_CLOCK)).isEmpty();
    }

    @Test
    void a_submission_heard_before_changes_nothing() {
        var again = hold().resubmit(MENDED, CHAIN, ONE_O_CLOCK).orElseThrow().to();
        var returned = again.giveBack(KIM_HEAD, new Verdict.Return(MENDED, "?"), SEALED, ONE_O_CLOCK)
                .to();

        assertThat(returned.resubmit(MENDED, CHAIN, ONE_O_CLOCK)).isEmpty();
        assertThat(returned.resubmit(MENDED, CHAIN, ONE_O_CLOCK.plusNanos(999))).isEmpty();
        assertThat(hold().resubmit(SAME, CHAIN, NOON)).isEmpty();
    }

    @Test
    void what_is_granted_or_closed_stays_so() {
        var granted = second.approve(PARK_HR, yes(SAME), NOON).to();

        assertThat(granted.resubmit(MENDED, CHAIN, ONE_O_CLOCK)).isEmpty();
        assertThat(second.close(NOON).to().resubmit(MENDED, CHAIN, ONE_O_CLOCK)).isEmpty();
    }

    @Test
    void who_spoke_for_one_step_never_speaks_for_the_other() {
        var again = hold().resubmit(MENDED, CHAIN, ONE_O_CLOCK).orElseThrow().to();
        var parkAsHead = Cast.official(
                "park.hr", MOIS, PARK_HR.person().employee().number(), DEPARTMENT, Office.DEPARTMENT_HEAD);

        assertThatThrownBy(() -> again.approve(parkAsHead, yes(MENDED), ONE_O_CLOCK))
                .isInstanceOf(SecondStepBySamePerson.class);
        assertThat(again.awaits(parkAsHead)).isFalse();
        assertThat(again.awaits(KIM_HEAD)).isTrue();
        assertThat(again.awaits(LEE_DEPUTY)).isTrue();
    }

    @Test
    void an_unanswered_question_gives_it_back_with_what_was_missing() {
        var lapsed = hold().lapse(SEALED, UNTIL);

        assertThat(lapsed.events())
                .containsExactly(new ApprovalEvent.Returned(first.submission().id(), Step.HR, SEALED, UNTIL));
        assertThat(lapsed.to()
                        .resubmit(SAME, CHAIN, UNTIL.plusSeconds(1))
                        .orElseThrow()
                        .to()
                        .step())
                .isEqualTo(Step.DEPARTMENT);
    }

    @Test
    void a_question_does_not_lapse_before_its_time() {
        assertThat(hold().hasLapsed(UNTIL.minusMillis(1))).isFalse();
        assertThatThrownBy(() -> hold().lapse(SEALED, UNTIL.minusMillis(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_hold_is_closed_by_a_withdrawal() {
        assertThat(hold().close(ONE_O_CLOCK).to().decisions()).hasSize(2);
    }

    @Test
    void a_question_says_what_is_missing() {
        assertThatThrownBy(() -> new Verdict.RequestMore(SAME, " ", UNTIL)).isInstanceOf(CommentMissing.class);
        assertThat(more()).asString().doesNotContain("발령일");
        assertThatThrownBy(() -> new Round(0, SAME, CHAIN, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    private OnHold hold() {
        return second.askForMore(PARK_HR, more(), SEALED, NOON).to();
    }

    private static Verdict.Approve yes(Digest hash) {
        return new Verdict.Approve(hash, "");
    }

    private static Verdict.Return no() {
        return new Verdict.Return(SAME, "?");
    }

    private static Verdict.RequestMore more() {
        return new Verdict.RequestMore(SAME, "발령일?", UNTIL);
    }
}
