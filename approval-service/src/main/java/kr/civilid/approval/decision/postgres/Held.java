package kr.civilid.approval.decision.postgres;

import java.util.List;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Chain;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// All rows of one approval, loaded in one transaction; `steps` and `decisions` in the order of the chain.
record Held(ApprovalRow row, ContentRow content, List<StepRow> steps, List<DecisionRow> decisions) {

    Approval approval() {
        var made = decisions.stream().map(DecisionRow::decision).toList();
        return switch (row.state) {
            case PENDING -> new Approval.Pending(submission(), made);
            case GRANTED -> new Approval.Granted(submission(), made);
            case RETURNED -> new Approval.Returned(submission(), made);
            case CLOSED -> new Approval.Closed(submission(), made);
        };
    }

    Dossier dossier(Approval reached) {
        return new Dossier(reached, content.content());
    }

    /// What `reached` adds to the decisions stored.
    List<Decision> decidedSince(Approval reached) {
        return reached.decisions().subList(decisions.size(), reached.decisions().size());
    }

    /// Moves the mark of whose turn it is.
    void turnTo(Approval reached) {
        for (var step : steps) {
            step.waiting = switch (reached) {
                case Approval.Pending pending -> pending.step() == step.step;
                case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> false;
            };
        }
    }

    private Submission submission() {
        return new Submission(
                new IssuanceId(row.issuanceId),
                new PersonId(row.personId),
                content.applicant(),
                content.contentHash(),
                new Chain(steps.stream().map(StepRow::seat).toList()),
                row.openedAt);
    }
}
