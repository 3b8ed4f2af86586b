package kr.civilid.approval.decision.application;

import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import kr.civilid.approval.Cast;
import kr.civilid.approval.InOne;
import kr.civilid.approval.acting.application.InMemoryOrderedAbsences;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.ApprovalOnHold;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.UntilUnfit;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TendApprovalsTest {

    private static final Instant UNTIL = NOON.plus(Duration.ofDays(2));

    private final InMemoryApprovals approvals = new InMemoryApprovals();
    private final KeptSeals seals = new KeptSeals();
    private final IssuanceId id = IssuanceId.next();

    @BeforeEach
    void the_head_has_asked_for_more() {
        approvals.open(Pending.open(Cast.submission(id)), HONG).await().indefinitely();
        decide(UNTIL);
    }

    @Test
    void what_never_came_is_returned_with_what_was_missing() {
        tendAt(UNTIL);

        assertThat(approvals.stored(id)).isInstanceOf(Approval.Returned.class);
        assertThat(approvals.announced.getLast().event())
                .isInstanceOfSatisfying(
                        ApprovalEvent.Returned.class,
                        returned ->
                                assertThat(seals.asIssuance(returned.comment())).isEqualTo(new ReturnComment("발령일?")));
    }

    @Test
    void it_is_returned_once_and_not_before_its_time() {
        tendAt(UNTIL.minusMillis(1));
        assertThat(approvals.stored(id)).isInstanceOf(OnHold.class);

        tendAt(UNTIL);
        tendAt(UNTIL.plusSeconds(60));
        assertThat(approvals.announced).hasSize(3);
    }

    @Test
    void one_that_cannot_be_tended_to_holds_up_no_other() {
        var others = Stream.generate(IssuanceId::next).limit(450).toList();
        others.forEach(other -> approvals
                .open(Pending.open(Cast.submission(other)), HONG)
                .await()
                .indefinitely());
        approvals.broken.add(others.getFirst());

        tendAt(UNTIL.plus(Duration.ofDays(30)));

        assertThat(approvals.announced)
                .filteredOn(announced -> announced.event() instanceof ApprovalEvent.Escalated)
                .hasSize(449);
        assertThat(approvals.stored(id)).isInstanceOf(Approval.Returned.class);
    }

    @Test
    void what_is_on_hold_is_not_decided() {
        assertThatThrownBy(() -> decide(UNTIL)).isInstanceOf(ApprovalOnHold.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 30 * 86_400 + 1})
    void a_question_has_a_time_to_come_that_is_not_too_far(long seconds) {
        var other = IssuanceId.next();
        approvals.open(Pending.open(Cast.submission(other)), HONG).await().indefinitely();

        assertThatThrownBy(() -> decide(other, NOON.plusSeconds(seconds)))
                .isInstanceOfSatisfying(
                        UntilUnfit.class,
                        refusal -> assertThat(refusal.details()).containsEntry("longestDays", 30L));
    }

    @Test
    void whose_turn_it_is_is_reminded_once_and_the_next_in_line_called_once() {
        var other = IssuanceId.next();
        approvals.open(Pending.open(Cast.submission(other)), HONG).await().indefinitely();
        approvals.announced.clear();
        // Opened on Monday, the 2nd: three working days end with Thursday, and the reminder comes on Wednesday.
        for (var at : new String[] {
            "2026-03-03T23:59:59Z",
            "2026-03-04T00:00:00Z",
            "2026-03-04T05:00:00Z",
            "2026-03-05T15:00:00Z",
            "2026-03-09T00:00:00Z"
        }) {
            tendAt(Instant.parse(at));
        }

        assertThat(approvals.announced)
                .extracting(announced -> announced.event())
                .filteredOn(event -> event.key().equals(other.toString()))
                .containsExactly(
                        new ApprovalEvent.Reminded(other, Step.DEPARTMENT, Instant.parse("2026-03-04T00:00:00Z")),
                        new ApprovalEvent.Escalated(other, Step.DEPARTMENT, Instant.parse("2026-03-05T15:00:00Z")));
    }

    private void tendAt(Instant at) {
        new TendApprovals(approvals, seals, InMemoryApprovals.CALENDAR, Clock.fixed(at, ZoneOffset.UTC))
                .now()
                .await()
                .indefinitely();
    }

    private void decide(Instant until) {
        decide(id, until);
    }

    private void decide(IssuanceId which, Instant until) {
        new Decide(
                        approvals,
                        InMemoryOrderedAbsences.nobodyAway(Clock.fixed(NOON, ZoneOffset.UTC)),
                        Cast.anyLogIn(),
                        new InOne(),
                        seals,
                        Clock.fixed(NOON, ZoneOffset.UTC),
                        Duration.ofDays(30))
                .on(which, Cast.visit(KIM_HEAD), new Verdict.RequestMore(HONG.digest(), "발령일?", until))
                .await()
                .indefinitely();
    }
}
