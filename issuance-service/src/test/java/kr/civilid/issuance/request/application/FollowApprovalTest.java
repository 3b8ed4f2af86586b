package kr.civilid.issuance.request.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Correction.Wish;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowApprovalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final ECKey OWN = key("issuance-1");
    private static final ECKey NOTIFICATION = key("notification-1");

    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryCorrections corrections = new InMemoryCorrections();
    private final InMemoryJourneys journeys = new InMemoryJourneys(issuances);
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final Envelopes envelopes = new Envelopes(key("approval-1"), NOTIFICATION, new JWKSet(OWN));
    private final FollowApproval followApproval = new FollowApproval(
            issuances,
            corrections,
            journeys,
            new InviteApplicant(issuances, invitations, envelopes, new SecureRandom(), Settings.DEFAULT),
            new TellApplicant(issuances, envelopes),
            envelopes,
            Settings.DEFAULT);
    private final Request request = Hong.request(PersonId.next());

    @BeforeEach
    void a_request_awaits_its_approval() {
        issuances.hold(new Issuance.Requested(request), Hong.EMPLOYEE);
    }

    @Test
    void both_steps_lead_to_an_invitation_sealed_to_notification_service() {
        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, request.contentHash(), NOON));
        hear(new ApprovalEvent.StepApproved(request.id(), Step.HR, request.contentHash(), NOON));
        hear(new ApprovalEvent.Granted(request.id(), request.contentHash(), NOON));

        assertThat(issuances.announced).hasSize(2);
        var approved = (IssuanceEvent.Approved) issuances.announced.getLast();
        var invitation = approved.invitation().open(new JWKSet(NOTIFICATION), Invitation.class);
        assertThat(invitation.phone()).isEqualTo(Hong.EMPLOYEE.phone());
        assertThat(invitation.code())
                .isEqualTo(invitations.kept.get(request.id()).text());
        assertThat(invitation.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }

    @Test
    void a_decision_delivered_twice_is_announced_once_and_its_code_stays() {
        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, request.contentHash(), NOON));
        hear(new ApprovalEvent.Granted(request.id(), request.contentHash(), NOON));
        var code = invitations.kept.get(request.id());

        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, request.contentHash(), NOON));
        hear(new ApprovalEvent.Granted(request.id(), request.contentHash(), NOON));

        assertThat(issuances.announced).hasSize(2);
        assertThat(invitations.kept).containsEntry(request.id(), code);
    }

    @Test
    void the_approval_of_another_content_approves_nothing() {
        var other = Digest.of(new byte[] {1});
        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, other, NOON));
        hear(new ApprovalEvent.Granted(request.id(), other, NOON));

        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void a_grant_without_the_departments_step_approves_nothing() {
        hear(new ApprovalEvent.Granted(request.id(), request.contentHash(), NOON));

        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void a_return_keeps_its_reason_and_has_it_told() {
        hear(returned("사진이\n흐립니다."));

        assertThat(issuances.announced).first().isEqualTo(new IssuanceEvent.Returned(request.id(), NOON));
        var wish = corrections.open.get(request.id());
        assertThat(wish.wish()).isEqualTo(Wish.RETURNED);
        assertThat(wish.comment()).isEqualTo("사진이\n흐립니다.");
        assertThat(letter(Notice.RETURNED))
                .isEqualTo(new Letter(
                        Hong.EMPLOYEE.phone(), "사진이 흐립니다.", NOON.plus(Duration.ofDays(30)), request.hrSystem()));
    }

    @Test
    void a_wish_for_more_holds_and_is_told_with_its_day() {
        var due = NOON.plus(Duration.ofDays(3));
        hear(more("재직증명을 보내 주세요.", due));

        assertThat(corrections.open.get(request.id()).due()).isEqualTo(due);
        assertThat(letter(Notice.MORE_REQUESTED))
                .isEqualTo(new Letter(Hong.EMPLOYEE.phone(), "재직증명을 보내 주세요.", due, request.hrSystem()));
        assertThat(issuances.announced).hasSize(1);
    }

    @Test
    void an_approval_in_spite_of_a_wish_for_more_ends_the_hold() {
        hear(more("더", NOON));
        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, request.contentHash(), NOON));

        assertThat(corrections.open).isEmpty();
    }

    @Test
    void an_approver_who_lets_the_deadline_pass_is_called_to_HRs_attention_until_they_act() {
        hear(new ApprovalEvent.Escalated(request.id(), Step.DEPARTMENT, NOON));
        assertThat(journeys.on(request.id())).containsExactly(Journeys.Attention.of(Concern.APPROVAL_OVERDUE, NOON));

        hear(more("더", NOON));
        assertThat(journeys.on(request.id())).isEmpty();
    }

    @Test
    void a_deadline_of_an_application_that_is_approved_calls_nobody() {
        issuances.hold(new Issuance.Approved(request), Hong.EMPLOYEE);

        hear(new ApprovalEvent.Escalated(request.id(), Step.HR, NOON));

        assertThat(journeys.on(request.id())).isEmpty();
    }

    @Test
    void what_was_said_of_the_round_before_moves_nothing_even_of_the_same_content() {
        corrections.answer(request.id(), NOON).await().indefinitely();

        hear(new ApprovalEvent.Opened(request.id(), NOON.minusSeconds(60)));
        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, request.contentHash(), NOON));
        hear(returned("늦은 반려"));
        hear(more("늦은 요청", NOON));
        assertThat(issuances.announced).isEmpty();

        hear(new ApprovalEvent.Opened(request.id(), NOON));
        hear(new ApprovalEvent.StepApproved(request.id(), Step.DEPARTMENT, request.contentHash(), NOON));
        assertThat(issuances.announced).containsExactly(new IssuanceEvent.DepartmentApproved(request.id(), NOON));
    }

    @Test
    void a_long_reason_is_cut_to_what_a_letter_holds() {
        assertThat(TellApplicant.sentence("가".repeat(300))).hasSize(200).endsWith("…");
        assertThat(TellApplicant.sentence(" 가\t나\r\n다 ")).isEqualTo("가 나 다");
    }

    @Test
    void a_return_that_was_not_sealed_to_us_is_not_believed() {
        var strange = Sealed.to(key("other-1").toPublicJWK(), new ReturnComment("x"));

        assertThatThrownBy(() -> hear(new ApprovalEvent.Returned(request.id(), Step.HR, strange, NOON)))
                .isInstanceOf(Sealed.NotForUs.class);
        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void a_decision_on_an_issuance_not_heard_of_yet_waits() {
        assertThatThrownBy(() -> hear(new ApprovalEvent.Granted(IssuanceId.next(), request.contentHash(), NOON)))
                .isInstanceOf(NotYetKnown.class);
    }

    private ApprovalEvent returned(String comment) {
        return new ApprovalEvent.Returned(
                request.id(), Step.HR, Sealed.to(OWN.toPublicJWK(), new ReturnComment(comment)), NOON);
    }

    private ApprovalEvent more(String comment, Instant due) {
        return new ApprovalEvent.MoreRequested(
                request.id(), Step.HR, Sealed.to(OWN.toPublicJWK(), new ReturnComment(comment)), due, NOON);
    }

    private Letter letter(Notice notice) {
        var due = (IssuanceEvent.NoticeDue) issuances.announced.getLast();
        assertThat(due.notice()).isEqualTo(notice);
        return due.letter().open(new JWKSet(NOTIFICATION), Letter.class);
    }

    private void hear(ApprovalEvent event) {
        followApproval.on(event).done().await().indefinitely();
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
