package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.Officer;
import kr.civilid.issuance.request.domain.Caller;

/// 일괄 처리 확인: a second officer of the agency agrees to the list as shown, or an officer takes it back.
@ApplicationScoped
public class SettleMassAction {

    private final MassActions massActions;
    private final Officers officers;
    private final Transactions transactions;
    private final Clock clock;

    SettleMassAction(MassActions massActions, Officers officers, Transactions transactions, Clock clock) {
        this.massActions = massActions;
        this.officers = officers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A repeated confirmation by the same officer changes nothing. Fails with [MassActionNotFound], [OwnMassAction],
    /// [ListChanged] or [MassActionSettled].
    public Uni<MassAction> confirm(Caller caller, UUID id, Digest listHash) {
        var officer = officers.of(caller);
        return transactions.in(() -> locked(caller, id)
                .call(action -> require(action, officer))
                .invoke(action -> {
                    if (!action.proposal().listHash().equals(listHash)) {
                        throw new ListChanged();
                    }
                })
                .flatMap(action -> switch (action) {
                    case MassAction.Proposed proposed ->
                        keep(proposed.confirm(officer, clock.instant()).orElseThrow(() -> settled(action)));
                    case MassAction.Confirmed done when done.by().samePersonAs(officer) -> unchanged(done);
                    case MassAction.Completed done when done.by().samePersonAs(officer) -> unchanged(done);
                    case MassAction.Confirmed _, MassAction.Completed _, MassAction.Withdrawn _, MassAction.Expired _ ->
                        throw settled(action);
                }));
    }

    /// By any HR officer of the agency, the proposer among them. Fails with [MassActionNotFound] or
    /// [MassActionSettled].
    public Uni<MassAction> withdraw(Caller caller, UUID id) {
        return transactions.in(() -> locked(caller, id).flatMap(action -> switch (action) {
            case MassAction.Proposed proposed -> keep(proposed.withdraw(clock.instant()));
            case MassAction.Withdrawn done -> unchanged(done);
            case MassAction.Confirmed _, MassAction.Completed _, MassAction.Expired _ -> throw settled(action);
        }));
    }

    private Uni<MassAction> locked(Caller caller, UUID id) {
        var agency = caller.agency().orElseThrow(MassActionNotFound::new);
        return massActions.lock(id, agency).map(found -> found.orElseThrow(MassActionNotFound::new));
    }

    private Uni<Void> require(MassAction action, Officer officer) {
        if (officer.samePersonAs(action.proposal().by())) {
            throw new OwnMassAction();
        }
        return massActions
                .concerns(action.proposal().id(), officer.numberHash())
                .invoke(concerned -> {
                    if (concerned) {
                        throw new OwnMassAction();
                    }
                })
                .replaceWithVoid();
    }

    private MassActionSettled settled(MassAction action) {
        return new MassActionSettled(ReadMassActions.stateOf(action, clock.instant()));
    }

    private Uni<MassAction> keep(MassAction next) {
        return massActions.keep(next).replaceWith(next);
    }

    private static Uni<MassAction> unchanged(MassAction action) {
        return Uni.createFrom().item(action);
    }
}
