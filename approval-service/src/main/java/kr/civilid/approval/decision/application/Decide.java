package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.application.NotAnApprover;
import kr.civilid.approval.access.application.RequireFreshLogIn;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.acting.application.RecogniseDelegate;
import kr.civilid.approval.decision.domain.AlreadyDecided;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.ApprovalOnHold;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.approval.decision.domain.UntilUnfit;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// 승인, 반려 or 추가 확인 by the approver whose turn it is. Gives the dossier as it stands afterwards.
@ApplicationScoped
public class Decide {

    private final Approvals approvals;
    private final RecogniseDelegate recogniseDelegate;
    private final RequireFreshLogIn requireFreshLogIn;
    private final Transactions transactions;
    private final Seals seals;
    private final Clock clock;
    private final Duration longestHold;

    Decide(
            Approvals approvals,
            RecogniseDelegate recogniseDelegate,
            RequireFreshLogIn requireFreshLogIn,
            Transactions transactions,
            Seals seals,
            Clock clock,
            @ConfigProperty(name = "civilid.hold.longest", defaultValue = "P30D") Duration longestHold) {
        this.approvals = approvals;
        this.recogniseDelegate = recogniseDelegate;
        this.requireFreshLogIn = requireFreshLogIn;
        this.transactions = transactions;
        this.seals = seals;
        this.clock = clock;
        this.longestHold = longestHold;
    }

    /// A repeated decision is refused like any other second one: the first answer already said what came of it.
    public Uni<Dossier> on(IssuanceId id, Visit visit, Verdict verdict) {
        requireFreshLogIn.of(visit);
        return transactions.in(() -> recogniseDelegate
                .in(visit.official())
                .flatMap(official -> decided(id, visit, official, verdict)
                        .onFailure(ApprovalNotFound.class)
                        .transform(failure -> official.decides() ? failure : new NotAnApprover())));
    }

    private Uni<Dossier> decided(IssuanceId id, Visit visit, Official by, Verdict verdict) {
        var at = clock.instant();
        return approvals.decide(id, new Access(visit, act(verdict), at), approval -> {
            if (!approval.isDecidedBy(by)) {
                throw new ApprovalNotFound();
            }
            return switch (approval) {
                case Pending pending -> Optional.of(taken(pending, by, verdict, at));
                case OnHold _ -> throw new ApprovalOnHold();
                case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> throw new AlreadyDecided();
            };
        });
    }

    private Transition<? extends Approval> taken(Pending pending, Official by, Verdict verdict, Instant at) {
        return switch (verdict) {
            case Verdict.Approve approve -> pending.approve(by, approve, at);
            case Verdict.Return back -> pending.giveBack(by, back, sealed(back), at);
            case Verdict.RequestMore more -> pending.askForMore(by, soonEnough(more, at), sealed(more), at);
        };
    }

    private Sealed sealed(Verdict verdict) {
        return seals.seal(new ReturnComment(verdict.comment()));
    }

    private Verdict.RequestMore soonEnough(Verdict.RequestMore more, Instant at) {
        if (!more.until().isAfter(at) || more.until().isAfter(at.plus(longestHold))) {
            throw new UntilUnfit(longestHold);
        }
        return more;
    }

    private static Act act(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approve _ -> Act.APPROVED;
            case Verdict.Return _ -> Act.RETURNED;
            case Verdict.RequestMore _ -> Act.MORE_REQUESTED;
        };
    }
}
