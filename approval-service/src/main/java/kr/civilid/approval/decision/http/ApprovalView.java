package kr.civilid.approval.decision.http;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An approval as its approvers see it: what is to be decided, and who has decided what as what.
@Schema(example = Examples.PENDING)
record ApprovalView(
        @Schema(implementation = String.class, format = "uuid")
        IssuanceId issuanceId,

        State state,
        Content content,
        String contentHash,
        Instant openedAt,
        List<StepView> steps) {

    enum State {
        PENDING,
        GRANTED,
        RETURNED,
        CLOSED
    }

    record Content(
            String employeeNumber, String name, String agencyCode, String department, String position, String rank) {

        static Content of(Application content) {
            return new Content(
                    content.employeeNumber(),
                    content.name(),
                    content.agency().digits(),
                    content.department(),
                    content.position(),
                    content.rank());
        }
    }

    static ApprovalView of(Dossier dossier) {
        var approval = dossier.approval();
        var submission = approval.submission();
        return new ApprovalView(
                submission.id(),
                state(approval),
                Content.of(dossier.content()),
                submission.contentHash().base64url(),
                submission.openedAt(),
                IntStream.range(0, submission.chain().seats().size())
                        .mapToObj(place -> StepView.of(approval, place))
                        .toList());
    }

    private static State state(Approval approval) {
        return switch (approval) {
            case Approval.Pending _ -> State.PENDING;
            case Approval.Granted _ -> State.GRANTED;
            case Approval.Returned _ -> State.RETURNED;
            case Approval.Closed _ -> State.CLOSED;
        };
    }
}
