package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.acting.application.FollowEmployment;
import kr.civilid.approval.chain.application.FindChain;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.Grades;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Round;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.events.delivery.Reaction;

/// Opens an approval when an application comes in, puts it before its chain again when it comes back, closes it when it
/// is withdrawn or expires, and forgets whom it was about when that person is erased.
@ApplicationScoped
public class FollowIssuance {

    private final Approvals approvals;
    private final Portraits portraits;
    private final Seals seals;
    private final FindChain findChain;
    private final Grades grades;
    private final FollowEmployment followEmployment;

    FollowIssuance(
            Approvals approvals,
            Portraits portraits,
            Seals seals,
            FindChain findChain,
            Grades grades,
            FollowEmployment followEmployment) {
        this.portraits = portraits;
        this.grades = grades;
        this.followEmployment = followEmployment;
        this.findChain = findChain;
        this.approvals = approvals;
        this.seals = seals;
    }

    public Reaction on(IssuanceEvent event) {
        return switch (event) {
            case IssuanceEvent.Requested requested -> Reaction.of(() -> open(requested));
            case IssuanceEvent.Resubmitted resubmitted -> Reaction.of(() -> resubmit(resubmitted));
            case IssuanceEvent.Withdrawn withdrawn -> Reaction.of(() -> close(withdrawn));
            case IssuanceEvent.Expired expired -> Reaction.of(() -> close(expired));
            // An approval that never was has nothing to erase.
            case IssuanceEvent.PersonErased erased ->
                Reaction.of(() -> approvals
                        .erase(erased.issuanceId())
                        .chain(() -> portraits.forget(erased.issuanceId()))
                        .chain(() -> followEmployment.forget(erased.personId())));
            case IssuanceEvent.DepartmentApproved _,
                    IssuanceEvent.Approved _,
                    IssuanceEvent.Returned _,
                    IssuanceEvent.Invited _,
                    IssuanceEvent.Enrolled _,
                    IssuanceEvent.PinSet _,
                    IssuanceEvent.IdentityVerified _,
                    IssuanceEvent.Consented _,
                    IssuanceEvent.Offered _,
                    IssuanceEvent.NoticeDue _,
                    IssuanceEvent.Issued _ -> Reaction.none();
        };
    }

    private Uni<Void> open(IssuanceEvent.Requested requested) {
        var form = form(requested.issuanceId(), requested.content(), requested.contentHash());
        var content = form.application();
        if (!content.agency().equals(requested.agency())) {
            throw new ContentMismatch(requested.issuanceId());
        }
        return findChain
                .of(content.agency())
                .flatMap(rules -> approvals.open(Pending.open(submission(requested, content, rules)), content))
                .chain(() -> keep(requested.issuanceId(), requested.personId(), form));
    }

    private Submission submission(IssuanceEvent.Requested requested, Application content, ChainRules rules) {
        var chain = rules.fix(content, requested.kind(), grades);
        return new Submission(
                requested.issuanceId(),
                requested.personId(),
                requested.kind(),
                applicant(content),
                Round.first(requested.contentHash(), chain, requested.at()),
                List.of());
    }

    private Uni<Void> resubmit(IssuanceEvent.Resubmitted again) {
        var id = again.issuanceId();
        var form = form(id, again.content(), again.contentHash());
        var content = form.application();
        return findChain
                .of(content.agency())
                .flatMap(rules -> approvals.resubmit(id, content, approval -> {
                    var submission = approval.submission();
                    // Somebody else's application under this id would be decided by the wrong people.
                    if (!submission.applicant().equals(applicant(content))) {
                        throw new ContentMismatch(id);
                    }
                    return approval.resubmit(
                            again.contentHash(), rules.fix(content, submission.kind(), grades), again.at());
                }))
                .map(known -> known.orElseThrow(() -> new NotYetKnown(id)))
                .flatMap(known -> keep(id, known.submission().personId(), form));
    }

    private Uni<Void> keep(IssuanceId id, PersonId person, ApplicationForm form) {
        return form.portrait()
                .map(portrait -> portraits.keep(id, person, portrait))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private ApplicationForm form(IssuanceId id, Sealed sealed, Digest announced) {
        var form = seals.open(sealed);
        if (!form.application().digest().equals(announced)) {
            throw new ContentMismatch(id);
        }
        return form;
    }

    private static EmployeeId applicant(Application content) {
        return new EmployeeId(content.agency(), content.employeeNumber());
    }

    private Uni<Void> close(IssuanceEvent end) {
        return approvals
                .advance(end.issuanceId(), approval -> closing(approval, end.at()))
                .map(known -> known.orElseThrow(() -> new NotYetKnown(end.issuanceId())))
                .replaceWithVoid();
    }

    private static Optional<Transition<Approval.Closed>> closing(Approval approval, Instant at) {
        return switch (approval) {
            case Pending pending -> Optional.of(pending.close(at));
            case OnHold hold -> Optional.of(hold.close(at));
            // Whoever decided first has won; issuance-service settles what the decision is still worth.
            case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> Optional.empty();
        };
    }
}
