package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.events.delivery.Reaction;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.request.application.Journeys.Attention;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Correction.Wish;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Issuance.DepartmentApproved;
import kr.civilid.issuance.request.domain.Issuance.Requested;
import kr.civilid.issuance.request.domain.Issuance.Undecided;

/// Moves an issuance on as its approval chain decides.
///
/// After a resubmission two rounds may be on their way at once. approval-service says [ApprovalEvent.Opened] when it
/// begins one; whatever it said before that belongs to the old one and moves nothing.
@ApplicationScoped
public class FollowApproval {

    private final Issuances issuances;
    private final Corrections corrections;
    private final Journeys journeys;
    private final InviteApplicant inviteApplicant;
    private final TellApplicant tellApplicant;
    private final Envelopes envelopes;
    private final RequestSettings settings;

    FollowApproval(
            Issuances issuances,
            Corrections corrections,
            Journeys journeys,
            InviteApplicant inviteApplicant,
            TellApplicant tellApplicant,
            Envelopes envelopes,
            RequestSettings settings) {
        this.issuances = issuances;
        this.corrections = corrections;
        this.journeys = journeys;
        this.inviteApplicant = inviteApplicant;
        this.tellApplicant = tellApplicant;
        this.envelopes = envelopes;
        this.settings = settings;
    }

    public Reaction on(ApprovalEvent event) {
        var reaction = switch (event) {
            case ApprovalEvent.Opened opened -> Reaction.of(() -> corrections.begun(opened.issuanceId(), opened.at()));
            case ApprovalEvent.ActedFor _, ApprovalEvent.Reminded _ -> Reaction.none();
            case ApprovalEvent.Escalated escalated -> Reaction.of(() -> overdue(escalated));
            case ApprovalEvent.StepApproved step ->
                switch (step.step()) {
                    case DEPARTMENT -> Reaction.of(() -> agreed(step));
                    // The last step is told once more, as Granted.
                    case HR -> Reaction.none();
                };
            case ApprovalEvent.Granted granted -> Reaction.of(() -> granted(granted));
            case ApprovalEvent.MoreRequested more -> Reaction.of(() -> held(more));
            case ApprovalEvent.Returned returned -> Reaction.of(() -> givenBack(returned));
        };
        return reaction.map(
                work -> work.onFailure(UnknownIssuance.class).transform(_ -> new NotYetKnown(event.issuanceId())));
    }

    private Uni<Void> agreed(ApprovalEvent.StepApproved step) {
        return inThisRound(
                step.issuanceId(),
                issuance -> issuance instanceof Requested requested && isOf(requested, step.contentHash())
                        ? issuances
                                .advance(step.issuanceId(), _ -> Optional.of(requested.approveByDepartment(step.at())))
                                .chain(() -> corrections.close(step.issuanceId(), step.at()))
                        : nothing());
    }

    private Uni<Void> granted(ApprovalEvent.Granted granted) {
        return inThisRound(
                granted.issuanceId(),
                issuance -> issuance instanceof DepartmentApproved ready && isOf(ready, granted.contentHash())
                        ? inviteApplicant
                                .of(granted.issuanceId(), granted.at())
                                .chain(() -> corrections.close(granted.issuanceId(), granted.at()))
                        : nothing());
    }

    private Uni<Void> overdue(ApprovalEvent.Escalated escalated) {
        var attention = Attention.of(Concern.APPROVAL_OVERDUE, escalated.at());
        return inThisRound(
                escalated.issuanceId(),
                issuance -> issuance instanceof Undecided
                        ? journeys.callAttention(escalated.issuanceId(), attention)
                        : nothing());
    }

    private Uni<Void> held(ApprovalEvent.MoreRequested more) {
        var comment = envelopes.open(more.comment(), ReturnComment.class).text();
        var wish = new Correction(Wish.MORE_REQUESTED, more.step(), comment, more.at(), more.due());
        return inThisRound(
                more.issuanceId(),
                issuance -> issuance instanceof Undecided
                        ? ask(more.issuanceId(), wish, Notice.MORE_REQUESTED)
                                .chain(() -> journeys.settle(more.issuanceId(), Concern.APPROVAL_OVERDUE, more.at()))
                        : nothing());
    }

    private Uni<Void> givenBack(ApprovalEvent.Returned returned) {
        var comment = envelopes.open(returned.comment(), ReturnComment.class).text();
        var until = returned.at().plus(settings.resubmitWithin());
        var wish = new Correction(Wish.RETURNED, returned.step(), comment, returned.at(), until);
        return inThisRound(
                returned.issuanceId(),
                issuance -> issuance instanceof Undecided undecided
                        ? issuances
                                .advance(returned.issuanceId(), _ -> Optional.of(undecided.giveBack(returned.at())))
                                .chain(() -> ask(returned.issuanceId(), wish, Notice.RETURNED))
                        : nothing());
    }

    private Uni<Void> ask(IssuanceId id, Correction wish, Notice notice) {
        return corrections
                .ask(id, wish)
                .chain(() -> tellApplicant.about(id, notice, Optional.of(wish.comment()), wish.due(), wish.askedAt()));
    }

    private Uni<Void> inThisRound(IssuanceId id, Function<Issuance, Uni<Void>> follow) {
        return issuances
                .advance(id, _ -> Optional.empty())
                .flatMap(issuance ->
                        corrections.rounds(id).flatMap(rounds -> rounds.behind() ? nothing() : follow.apply(issuance)));
    }

    /// Who signed another content than the one requested has not approved this request.
    private static boolean isOf(Undecided undecided, Digest contentHash) {
        return undecided.request().contentHash().equals(contentHash);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
