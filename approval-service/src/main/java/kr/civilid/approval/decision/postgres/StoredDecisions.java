package kr.civilid.approval.decision.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.approval.access.domain.LogIn;
import kr.civilid.approval.acting.application.PostReports;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.evidence.application.EvidenceRecords;
import kr.civilid.approval.evidence.domain.Statement;
import kr.civilid.events.catalog.IssuanceId;
import org.hibernate.reactive.mutiny.Mutiny;

/// Stores a decision with what goes with it: the report to whom it was made for in their absence, and the signed
/// record.
@ApplicationScoped
class StoredDecisions {

    private final PostReports postReports;
    private final EvidenceRecords evidence;
    private final ClosedRows rows;

    StoredDecisions(PostReports postReports, EvidenceRecords evidence, ClosedRows rows) {
        this.postReports = postReports;
        this.evidence = evidence;
        this.rows = rows;
    }

    Uni<Void> add(Mutiny.Session session, Submission submission, List<Decision> decided) {
        return Multi.createFrom()
                .iterable(decided)
                .onItem()
                .transformToUniAndConcatenate(decision -> add(session, submission, decision))
                .collect()
                .last()
                .replaceWithVoid();
    }

    Uni<Void> sign(IssuanceId id, List<Decision> decided, LogIn logIn) {
        return Multi.createFrom()
                .iterable(decided)
                .onItem()
                .transformToUniAndConcatenate(decision -> evidence.add(statement(id, decision, logIn)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> add(Mutiny.Session session, Submission submission, Decision decision) {
        return rows.decision(submission, decision)
                .flatMap(session::persist)
                .call(() -> decision.authority().inTheNameOf().isPresent()
                        ? postReports.open(submission.id(), decision.round(), decision.step())
                        : Uni.createFrom().voidItem());
    }

    private static Statement statement(IssuanceId id, Decision decision, LogIn logIn) {
        return new Statement(
                id,
                decision.round(),
                decision.step(),
                decision.kind().name(),
                decision.contentHash(),
                decision.comment(),
                decision.by(),
                DecisionRow.Kind.of(decision.authority()).name(),
                decision.authority().inTheNameOf(),
                decision.authority().absence(),
                logIn,
                decision.at());
    }
}
