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
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowApprovalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final ECKey OWN = key("issuance-1");
    private static final ECKey NOTIFICATION = key("notification-1");

    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryJourneys journeys = new InMemoryJourneys(issuances);
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final Envelopes envelopes = new Envelopes(key("approval-1"), NOTIFICATION, new JWKSet(OWN));
    private final FollowApproval followApproval = new FollowApproval(
            issuances, journeys, new InviteApplicant(issuances, invitations, envelopes, new SecureRandom()), envelopes);
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
    void a_return_keeps_its_reason() {
        hear(new ApprovalEvent.Returned(
                request.id(), Step.HR, Sealed.to(OWN.toPublicJWK(), new ReturnComment("사진이 흐립니다.")), NOON));

        assertThat(issuances.announced).containsExactly(new IssuanceEvent.Returned(request.id(), NOON));
        assertThat(journeys.comments).containsEntry(request.id(), "사진이 흐립니다.");
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

    private void hear(ApprovalEvent event) {
        followApproval.on(event).await().indefinitely();
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
