package kr.civilid.approval.decision.postgres;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Chain;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Round;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.decision.domain.Turn;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import org.hibernate.reactive.mutiny.Mutiny;

/// All rows of one approval, loaded in one transaction: content and `steps` of the present round, `decisions` of all,
/// in the order in which they were made. To be opened before it says what the approval is.
record Held(ApprovalRow row, ContentRow content, List<StepRow> steps, List<DecisionRow> decisions) {

    static Uni<Optional<Held>> load(Mutiny.Session session, IssuanceId id, LockModeType lock) {
        return session.find(ApprovalRow.class, id.value(), lock)
                .onItem()
                .ifNotNull()
                .transformToUni(row -> held(session, row).map(Optional::of))
                .onItem()
                .ifNull()
                .continueWith(Optional::empty);
    }

    private static Uni<Held> held(Mutiny.Session session, ApprovalRow row) {
        return session.find(ContentRow.class, new ContentRow.Key(row.issuanceId, row.round))
                .flatMap(content -> session.createNamedQuery(StepRow.OF_APPROVAL, StepRow.class)
                        .setParameter("id", row.issuanceId)
                        .setParameter("round", row.round)
                        .getResultList()
                        .flatMap(steps -> session.createNamedQuery(DecisionRow.OF_APPROVAL, DecisionRow.class)
                                .setParameter("id", row.issuanceId)
                                .getResultList()
                                .map(decisions -> new Held(row, content, steps, decisions))));
    }

    Approval approval() {
        var made = counting();
        return switch (row.state) {
            case PENDING -> new Pending(submission(), made, new Turn(row.reminded, row.escalated));
            case ON_HOLD -> new OnHold(submission(), made, requireNonNull(row.heldUntil));
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
        return reached.history().subList(decisions.size(), reached.history().size());
    }

    /// Moves the mark of whose turn it is; takes it away where `reached` begins another round, which has its own.
    void turnTo(Approval reached) {
        if (reached.submission().round().number() == row.round) {
            turn(steps, reached);
        } else {
            steps.forEach(step -> step.waiting = false);
        }
    }

    static void turn(List<StepRow> steps, Approval reached) {
        for (var step : steps) {
            step.waiting = switch (reached) {
                case Pending pending -> pending.step() == step.step;
                case OnHold _, Approval.Granted _, Approval.Returned _, Approval.Closed _ -> false;
            };
        }
    }

    private boolean counts(DecisionRow decision) {
        return decision.round == row.round
                || (decision.round >= row.countsFrom && decision.kind == Decision.Kind.APPROVE);
    }

    private List<Decision> counting() {
        return decisions.stream()
                .filter(this::counts)
                .map(DecisionRow::decision)
                .toList();
    }

    private Submission submission() {
        var chain = new Chain(
                steps.stream().map(step -> step.seat(content.content())).toList());
        return new Submission(
                new IssuanceId(row.issuanceId),
                new PersonId(row.personId),
                row.kind,
                content.applicant(),
                new Round(row.round, content.contentHash(), chain, row.openedAt),
                decisions.stream()
                        .filter(decision -> !counts(decision))
                        .map(DecisionRow::decision)
                        .toList());
    }
}
