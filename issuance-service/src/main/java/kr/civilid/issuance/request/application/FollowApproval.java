package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Issuance.DepartmentApproved;
import kr.civilid.issuance.request.domain.Issuance.Requested;
import kr.civilid.issuance.request.domain.Issuance.Undecided;

/// Moves an issuance on as its approval chain decides.
@ApplicationScoped
public class FollowApproval {

    private final Issuances issuances;
    private final Journeys journeys;
    private final InviteApplicant inviteApplicant;
    private final Envelopes envelopes;

    FollowApproval(Issuances issuances, Journeys journeys, InviteApplicant inviteApplicant, Envelopes envelopes) {
        this.issuances = issuances;
        this.journeys = journeys;
        this.inviteApplicant = inviteApplicant;
        this.envelopes = envelopes;
    }

    public Uni<Void> on(ApprovalEvent event) {
        var followed = switch (event) {
            case ApprovalEvent.Opened _,
                    ApprovalEvent.MoreRequested _,
                    ApprovalEvent.ActedFor _,
                    ApprovalEvent.Reminded _,
                    ApprovalEvent.Escalated _ -> Uni.createFrom().voidItem();
            case ApprovalEvent.StepApproved step -> agreed(step);
            case ApprovalEvent.Granted granted -> granted(granted);
            case ApprovalEvent.Returned returned -> givenBack(returned);
        };
        return followed.onFailure(UnknownIssuance.class).transform(_ -> new NotYetKnown(event.issuanceId()));
    }

    private Uni<Void> agreed(ApprovalEvent.StepApproved step) {
        return switch (step.step()) {
            case DEPARTMENT ->
                issuances
                        .advance(
                                step.issuanceId(),
                                issuance -> issuance instanceof Requested requested
                                                && requested
                                                        .request()
                                                        .contentHash()
                                                        .equals(step.contentHash())
                                        ? Optional.of(requested.approveByDepartment(step.at()))
                                        : Optional.empty())
                        .replaceWithVoid();
            // The last step is told once more, as Granted.
            case HR -> Uni.createFrom().voidItem();
        };
    }

    /// Who signed another content than the one requested has not approved this request.
    private Uni<Void> granted(ApprovalEvent.Granted granted) {
        return issuances
                .find(granted.issuanceId())
                .flatMap(issuance -> issuance instanceof DepartmentApproved
                                && issuance.request().contentHash().equals(granted.contentHash())
                        ? inviteApplicant.of(granted.issuanceId(), granted.at())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> givenBack(ApprovalEvent.Returned returned) {
        var comment = envelopes.open(returned.comment(), ReturnComment.class);
        return issuances
                .advance(
                        returned.issuanceId(),
                        issuance -> issuance instanceof Undecided undecided
                                ? Optional.of(undecided.giveBack(returned.at()))
                                : Optional.empty())
                .flatMap(issuance -> issuance instanceof Issuance.Returned
                        ? journeys.keepComment(returned.issuanceId(), comment.text())
                        : Uni.createFrom().voidItem());
    }
}
