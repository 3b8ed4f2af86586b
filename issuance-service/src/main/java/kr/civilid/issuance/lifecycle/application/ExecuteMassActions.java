package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassAction.Confirmed;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.request.application.BulkAccesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;
import org.jboss.logging.Logger;

/// Does what two officers decided, some people at a time. A result is part of the transaction of its act, so whatever
/// ends this half way, the next round takes up what is left and does nothing twice.
@ApplicationScoped
public class ExecuteMassActions {

    private static final Logger LOG = Logger.getLogger(ExecuteMassActions.class);
    private static final int AT_ONCE = 100;

    private final MassActions massActions;
    private final MembersOfAgency members;
    private final MassSteps steps;
    private final BulkAccesses accesses;
    private final Transactions transactions;
    private final Clock clock;

    ExecuteMassActions(
            MassActions massActions,
            MembersOfAgency members,
            MassSteps steps,
            BulkAccesses accesses,
            Transactions transactions,
            Clock clock) {
        this.massActions = massActions;
        this.members = members;
        this.steps = steps;
        this.accesses = accesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return Multi.createBy()
                .repeating()
                .uni(this::some)
                .whilst(going -> going)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// Whether there was something to do. What fails together is tried one by one, so that one record that cannot be
    /// changed holds up nobody else's.
    public Uni<Boolean> some() {
        return transactions.in(() -> chunk(AT_ONCE)).onFailure().recoverWithUni(failure -> {
            LOG.warnf("a mass action goes on one by one: %s", failure.getClass().getName());
            return transactions.in(() -> chunk(1)).onFailure().recoverWithUni(this::giveUpOne);
        });
    }

    private Uni<Boolean> chunk(int atMost) {
        return massActions
                .takeConfirmed()
                .flatMap(taken -> taken.map(action -> chunk(action, atMost))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> chunk(Confirmed action, int atMost) {
        var proposal = action.proposal();
        return massActions
                .left(proposal.id(), atMost)
                .flatMap(left -> left.isEmpty()
                        ? massActions
                                .keep(new MassAction.Completed(proposal, action.by(), clock.instant()))
                                .replaceWith(true)
                        : act(action, left)
                                .flatMap(results -> massActions.settle(proposal.id(), results, clock.instant()))
                                .replaceWith(true));
    }

    /// Whoever is another agency's by now is none of this one's business any more.
    private Uni<Map<PersonId, Result>> act(Confirmed action, Collection<PersonId> persons) {
        var proposal = action.proposal();
        return members.holders(proposal.agency(), persons)
                .flatMap(own -> steps.take(proposal, own, action.by().name())
                        .call(done -> accesses.note(confirmer(action), own, noted(action), why(action))))
                .map(done -> persons.stream()
                        .collect(Collectors.toMap(
                                person -> person, person -> done.getOrDefault(person, Result.NO_LIVE_ID))));
    }

    private Uni<Boolean> giveUpOne(Throwable failure) {
        LOG.errorf("a mass action failed for one: %s", failure.getClass().getName());
        return transactions.in(() -> massActions
                .takeConfirmed()
                .flatMap(taken -> taken.map(action -> massActions
                                .left(action.proposal().id(), 1)
                                .map(left ->
                                        left.stream().collect(Collectors.toMap(person -> person, _ -> Result.FAILED)))
                                .flatMap(failed ->
                                        massActions.settle(action.proposal().id(), failed, clock.instant()))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private static Caller confirmer(Confirmed action) {
        var by = action.by();
        return new Caller(
                by.name(),
                by.name(),
                Set.of(Role.HR_OFFICER),
                "",
                Optional.of(action.proposal().agency()),
                Optional.empty(),
                by.from());
    }

    private static Optional<String> why(Confirmed action) {
        return action.proposal().reason().map(Enum::name);
    }

    private static IssuanceAct noted(Confirmed action) {
        return switch (action.proposal().act()) {
            case SUSPEND -> IssuanceAct.SUSPEND_ID;
            case RESUME -> IssuanceAct.RESUME_ID;
            case REVOKE -> IssuanceAct.REVOKE_ID;
        };
    }
}
