package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Approval.Pending;
import kr.civilid.approval.decision.domain.Chain;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.NotYetKnown;

/// Opens an approval when an application comes in, and closes it when the application is withdrawn or expires.
@ApplicationScoped
public class FollowIssuance {

    private final Approvals approvals;
    private final Seals seals;

    FollowIssuance(Approvals approvals, Seals seals) {
        this.approvals = approvals;
        this.seals = seals;
    }

    public Uni<Void> on(IssuanceEvent event) {
        return switch (event) {
            case IssuanceEvent.Requested requested -> open(requested);
            case IssuanceEvent.Withdrawn withdrawn -> close(withdrawn);
            case IssuanceEvent.Expired expired -> close(expired);
            case IssuanceEvent.DepartmentApproved _,
                    IssuanceEvent.Approved _,
                    IssuanceEvent.Returned _,
                    IssuanceEvent.Invited _,
                    IssuanceEvent.Enrolled _,
                    IssuanceEvent.PinSet _,
                    IssuanceEvent.IdentityVerified _,
                    IssuanceEvent.Consented _,
                    IssuanceEvent.Resubmitted _,
                    IssuanceEvent.Offered _,
                    IssuanceEvent.NoticeDue _,
                    IssuanceEvent.Issued _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> open(IssuanceEvent.Requested requested) {
        var content = seals.open(requested.content());
        if (!content.digest().equals(requested.contentHash())
                || !content.agency().equals(requested.agency())) {
            throw new ContentMismatch(requested.issuanceId());
        }
        var submission = new Submission(
                requested.issuanceId(),
                requested.personId(),
                new EmployeeId(content.agency(), content.employeeNumber()),
                requested.contentHash(),
                Chain.departmentThenHr(content.agency(), content.department()),
                requested.at());
        return approvals.open(Pending.open(submission), content);
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
            // Whoever decided first has won; issuance-service settles what the decision is still worth.
            case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> Optional.empty();
        };
    }
}
