package kr.civilid.approval.decision.application;

import static kr.civilid.approval.Cast.AUDIT;
import static kr.civilid.approval.Cast.CHOI_HR;
import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.ONE_O_CLOCK;
import static kr.civilid.approval.Cast.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.civilid.approval.Cast;
import kr.civilid.approval.InOne;
import kr.civilid.approval.access.application.NotAnApprover;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.application.InMemoryOrderedAbsences;
import kr.civilid.approval.decision.application.InMemoryApprovals.Accessed;
import kr.civilid.approval.decision.domain.AlreadyDecided;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.NotYourTurn;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideTest {

    private static final Verdict YES = new Verdict.Approve(HONG.digest(), "");
    private static final Verdict NO = new Verdict.Return(HONG.digest(), "직급이 다릅니다.");

    private final InMemoryApprovals approvals = new InMemoryApprovals();
    private final KeptSeals seals = new KeptSeals();
    private final Clock clock = Clock.fixed(ONE_O_CLOCK, ZoneOffset.UTC);
    private final Decide decide = new Decide(
            approvals,
            InMemoryOrderedAbsences.nobodyAway(clock),
            Cast.anyLogIn(),
            new InOne(),
            seals,
            clock,
            Duration.ofDays(30));
    private final ReadApproval readApproval = new ReadApproval(
            approvals, new InMemoryPortraits(), InMemoryOrderedAbsences.nobodyAway(clock), new InOne(), clock);
    private final IssuanceId id = IssuanceId.next();

    @BeforeEach
    void hong_has_applied() {
        approvals.open(Pending.open(Cast.submission(id)), HONG).await().indefinitely();
    }

    @Test
    void department_then_hr_grant_it() {
        decided(KIM_HEAD, YES);
        var dossier = decided(PARK_HR, YES);

        assertThat(dossier.approval()).isInstanceOf(Approval.Granted.class);
        assertThat(dossier.content()).isEqualTo(HONG);
        assertThat(approvals.announced)
                .extracting(announced -> announced.event().getClass().getSimpleName() + " " + announced.sequence())
                .containsExactly("Opened 1", "StepApproved 2", "Granted 3");
    }

    @Test
    void the_reason_of_a_return_is_for_issuance_s_eyes_only() {
        decided(KIM_HEAD, NO);

        var event = approvals.announced.getLast().event();
        assertThat(event).isInstanceOfSatisfying(ApprovalEvent.Returned.class, returned -> {
            assertThat(returned.step()).isEqualTo(Step.DEPARTMENT);
            assertThat(seals.asIssuance(returned.comment())).isEqualTo(new ReturnComment("직급이 다릅니다."));
        });
    }

    @Test
    void a_repeated_decision_is_refused_and_changes_nothing() {
        decided(KIM_HEAD, YES);
        refused(KIM_HEAD, YES, AlreadyDecided.class);
        refused(LEE_DEPUTY, NO, AlreadyDecided.class);

        assertThat(approvals.announced).hasSize(2);
        assertThat(approvals.accessed).hasSize(1);
    }

    @Test
    void what_is_settled_stays_settled() {
        decided(KIM_HEAD, NO);

        refused(KIM_HEAD, YES, AlreadyDecided.class);
        refused(PARK_HR, YES, AlreadyDecided.class);
    }

    @Test
    void a_closed_approval_takes_no_decision() {
        approvals
                .advance(id, approval -> Optional.of(((Pending) approval).close(ONE_O_CLOCK)))
                .await()
                .indefinitely();

        refused(KIM_HEAD, YES, AlreadyDecided.class);
    }

    @Test
    void hr_is_told_to_wait() {
        refused(PARK_HR, YES, NotYourTurn.class);
    }

    @Test
    void to_those_outside_the_chain_it_does_not_exist() {
        refused(CHOI_HR, YES, ApprovalNotFound.class);
        refused(AUDIT, YES, NotAnApprover.class);
        assertThatThrownBy(
                        () -> readApproval.of(id, Cast.visit(CHOI_HR)).await().indefinitely())
                .isInstanceOf(ApprovalNotFound.class);
        assertThat(approvals.accessed).isEmpty();
    }

    @Test
    void what_was_never_submitted_does_not_exist() {
        assertThatThrownBy(() -> decide.on(IssuanceId.next(), Cast.visit(KIM_HEAD), YES)
                        .await()
                        .indefinitely())
                .isInstanceOf(ApprovalNotFound.class);
    }

    @Test
    void each_look_and_each_decision_leaves_an_access_record() {
        readApproval.of(id, Cast.visit(AUDIT)).await().indefinitely();
        decided(KIM_HEAD, YES);
        decided(PARK_HR, NO);

        assertThat(approvals.accessed)
                .containsExactly(
                        accessed(AUDIT, Act.READ), accessed(KIM_HEAD, Act.APPROVED), accessed(PARK_HR, Act.RETURNED));
    }

    @Test
    void a_dossier_is_not_written_in_clear() {
        assertThat(decided(KIM_HEAD, YES)).asString().doesNotContain("홍길동", "kim.head");
    }

    private Accessed accessed(Official who, Act act) {
        return new Accessed(id, new Access(Cast.visit(who), act, ONE_O_CLOCK));
    }

    private Dossier decided(Official by, Verdict verdict) {
        return decide.on(id, Cast.visit(by), verdict).await().indefinitely();
    }

    private void refused(Official by, Verdict verdict, Class<? extends Throwable> why) {
        assertThatThrownBy(() -> decided(by, verdict)).isInstanceOf(why);
    }
}
