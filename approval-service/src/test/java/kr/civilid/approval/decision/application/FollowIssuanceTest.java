package kr.civilid.approval.decision.application;

import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.ONE_O_CLOCK;
import static kr.civilid.approval.Cast.OTHER;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.hong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.civilid.approval.Cast;
import kr.civilid.approval.InOne;
import kr.civilid.approval.acting.application.FollowEmployment;
import kr.civilid.approval.acting.application.InMemoryOrderedAbsences;
import kr.civilid.approval.chain.application.FindChain;
import kr.civilid.approval.chain.application.InMemoryChains;
import kr.civilid.approval.decision.application.InMemoryApprovals.Announced;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Particulars;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.delivery.NotYetKnown;
import org.junit.jupiter.api.Test;

class FollowIssuanceTest {

    private final InMemoryApprovals approvals = new InMemoryApprovals();
    private final KeptSeals seals = new KeptSeals();
    private final InMemoryPortraits portraits = new InMemoryPortraits();
    private final FollowIssuance followIssuance = new FollowIssuance(
            approvals,
            portraits,
            seals,
            new FindChain(new InMemoryChains(), 3, 1),
            Cast.grades(),
            new FollowEmployment(new InMemoryOrderedAbsences(), seals, Clock.fixed(NOON, ZoneOffset.UTC)));
    private final IssuanceId id = IssuanceId.next();

    @Test
    void the_portrait_is_kept_until_the_applicant_is_erased() {
        var picture = new byte[] {1, 2, 3};
        var hong = HONG.with(new Particulars(
                "HONG GILDONG", LocalDate.of(1990, 5, 17), "REGULAR", "010****5678", Digest.of(picture)));
        hear(requested(hong.digest(), MOIS, seals.toUs(new ApplicationForm(hong, Optional.of(picture)))));
        assertThat(portraits.kept.get(id)).containsOnlyKeys(Digest.of(picture));

        hear(new IssuanceEvent.PersonErased(id, PersonId.next(), NOON));

        assertThat(portraits.kept).isEmpty();
    }

    @Test
    void an_application_opens_an_approval() {
        hear(requested());

        assertThat(approvals.announced).containsExactly(new Announced(new ApprovalEvent.Opened(id, NOON), 1));
        assertThat(approvals.stored(id).submission().chain()).isEqualTo(Cast.chain(MOIS, DEPARTMENT));
        assertThat(approvals.stored(id).submission().applicant().number()).isEqualTo(HONG.employeeNumber());
    }

    @Test
    void an_application_heard_twice_opens_one() {
        hear(requested());
        hear(requested());

        assertThat(approvals.announced).hasSize(1);
    }

    @Test
    void an_application_heard_again_leaves_a_decision_alone() {
        hear(requested());
        departmentApproves();
        hear(requested());

        assertThat(approvals.stored(id).decisions()).hasSize(1);
    }

    @Test
    void a_withdrawal_closes_it() {
        hear(requested());
        hear(new IssuanceEvent.Withdrawn(id, ONE_O_CLOCK));

        assertThat(approvals.stored(id)).isInstanceOf(Approval.Closed.class);
        assertThat(approvals.announced).hasSize(1);
    }

    @Test
    void an_expiry_closes_it_between_the_steps_too() {
        hear(requested());
        departmentApproves();
        hear(new IssuanceEvent.Expired(id, ONE_O_CLOCK));
        hear(new IssuanceEvent.Expired(id, ONE_O_CLOCK));

        assertThat(approvals.stored(id)).isInstanceOf(Approval.Closed.class);
    }

    @Test
    void a_withdrawal_that_comes_after_the_decision_changes_nothing() {
        hear(requested());
        departmentApproves();
        decide().on(id, Cast.visit(PARK_HR), new Verdict.Approve(HONG.digest(), ""))
                .await()
                .indefinitely();
        hear(new IssuanceEvent.Withdrawn(id, ONE_O_CLOCK));

        assertThat(approvals.stored(id)).isInstanceOf(Approval.Granted.class);
    }

    @Test
    void a_withdrawal_of_what_was_never_heard_of_waits_for_it() {
        assertThatThrownBy(() -> hear(new IssuanceEvent.Withdrawn(id, NOON))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void the_later_steps_of_an_issuance_are_none_of_ours() {
        hear(requested());
        hear(new IssuanceEvent.DepartmentApproved(id, NOON));
        hear(new IssuanceEvent.Returned(id, NOON));
        hear(new IssuanceEvent.PinSet(IssuanceId.next(), NOON));

        assertThat(approvals.stored(id)).isInstanceOf(Pending.class);
        assertThat(approvals.announced).hasSize(1);
    }

    @Test
    void a_content_without_the_announced_hash_is_not_put_before_anybody() {
        assertThatThrownBy(() -> hear(requested(hong("6급").digest(), MOIS, seals.toUs(HONG))))
                .isInstanceOf(ContentMismatch.class)
                .hasMessageNotContaining(HONG.name());
        assertThat(approvals.announced).isEmpty();
    }

    @Test
    void a_content_of_another_agency_is_not_put_before_anybody() {
        assertThatThrownBy(() -> hear(requested(HONG.digest(), OTHER, seals.toUs(HONG))))
                .isInstanceOf(ContentMismatch.class);
    }

    @Test
    void a_content_sealed_to_somebody_else_stays_sealed() {
        assertThatThrownBy(() -> hear(requested(HONG.digest(), MOIS, new KeptSeals().toUs(HONG))))
                .isInstanceOf(Sealed.NotForUs.class);
    }

    @Test
    void what_comes_back_changed_is_put_before_the_department_with_its_new_content() {
        hear(requested());
        departmentApproves();
        hear(resubmitted(hong("6급")));
        hear(resubmitted(hong("6급")));

        assertThat(approvals.stored(id).submission().contentHash())
                .isEqualTo(hong("6급").digest());
        assertThat(approvals.stored(id).decisions()).isEmpty();
        assertThat(approvals.announced.getLast())
                .isEqualTo(new Announced(new ApprovalEvent.Opened(id, ONE_O_CLOCK), 3));
        assertThat(approvals.announced).hasSize(3);
    }

    @Test
    void a_mended_department_is_that_of_the_new_chain() {
        hear(requested());
        hear(resubmitted(new Application("2020123456", "홍길동", MOIS, "audit", "주무관", "7급")));

        assertThat(approvals.stored(id).submission().chain()).isEqualTo(Cast.chain(MOIS, "audit"));
    }

    @Test
    void what_comes_back_before_it_was_heard_of_waits_for_it() {
        assertThatThrownBy(() -> hear(resubmitted(HONG))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void another_person_s_content_does_not_come_back_in_its_place() {
        hear(requested());

        assertThatThrownBy(() -> hear(resubmitted(new Application("2099999999", "홍길동", MOIS, DEPARTMENT, "주무관", "7급"))))
                .isInstanceOf(ContentMismatch.class);
        assertThat(approvals.announced).hasSize(1);
    }

    private IssuanceEvent resubmitted(Application content) {
        return new IssuanceEvent.Resubmitted(id, content.digest(), seals.toUs(content), ONE_O_CLOCK);
    }

    private void departmentApproves() {
        decide().on(id, Cast.visit(KIM_HEAD), new Verdict.Approve(HONG.digest(), ""))
                .await()
                .indefinitely();
    }

    private Decide decide() {
        return new Decide(
                approvals,
                InMemoryOrderedAbsences.nobodyAway(Clock.fixed(NOON, ZoneOffset.UTC)),
                Cast.anyLogIn(),
                new InOne(),
                seals,
                Clock.fixed(NOON, ZoneOffset.UTC),
                Duration.ofDays(30));
    }

    private IssuanceEvent requested() {
        return requested(HONG.digest(), MOIS, seals.toUs(HONG));
    }

    private IssuanceEvent requested(Digest hash, AgencyCode agency, Sealed content) {
        return new IssuanceEvent.Requested(id, PersonId.next(), IssuanceEvent.Kind.NEW, agency, hash, content, NOON);
    }

    private void hear(IssuanceEvent event) {
        followIssuance.on(event).done().await().indefinitely();
    }
}
