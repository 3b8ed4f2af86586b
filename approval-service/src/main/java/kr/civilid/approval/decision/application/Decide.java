package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.access.domain.AccessRecord;
import kr.civilid.approval.access.domain.AccessRecord.Act;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.decision.domain.AlreadyDecided;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Approval.Pending;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;

/// 승인 or 반려 by the approver whose turn it is. Gives the dossier as it stands afterwards.
@ApplicationScoped
public class Decide {

    private final Approvals approvals;
    private final Seals seals;
    private final Clock clock;

    Decide(Approvals approvals, Seals seals, Clock clock) {
        this.approvals = approvals;
        this.seals = seals;
        this.clock = clock;
    }

    /// A repeated decision is refused like any other second one: the first answer already said what came of it.
    public Uni<Dossier> on(IssuanceId id, Visit visit, Verdict verdict) {
        var at = clock.instant();
        return approvals.decide(id, new AccessRecord(visit, act(verdict), at), approval -> {
            if (!approval.isDecidedBy(visit.official())) {
                throw new ApprovalNotFound();
            }
            return switch (approval) {
                case Pending pending -> Optional.of(taken(pending, visit.official(), verdict, at));
                case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> throw new AlreadyDecided();
            };
        });
    }

    private Transition<? extends Approval> taken(Pending pending, Official by, Verdict verdict, Instant at) {
        return switch (verdict) {
            case Verdict.Approve approve -> pending.approve(by, approve, at);
            case Verdict.Return back -> pending.giveBack(by, back, seals.seal(new ReturnComment(back.comment())), at);
        };
    }

    private static Act act(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approve _ -> Act.APPROVED;
            case Verdict.Return _ -> Act.RETURNED;
        };
    }
}
