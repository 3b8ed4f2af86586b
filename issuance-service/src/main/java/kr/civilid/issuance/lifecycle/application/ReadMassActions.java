package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.MassActions.State;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.request.application.BulkAccesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// Shows HR officers the mass actions of their agency; whoever sees the list of people is on record with each.
@ApplicationScoped
public class ReadMassActions {

    private final MassActions massActions;
    private final BulkAccesses accesses;
    private final Transactions transactions;
    private final Clock clock;

    ReadMassActions(MassActions massActions, BulkAccesses accesses, Transactions transactions, Clock clock) {
        this.massActions = massActions;
        this.accesses = accesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    public record Listed(MassAction action, State state) {}

    public record Shown(MassAction action, State state, List<MassMember> members) {}

    public record Slice(List<Listed> actions, boolean more) {}

    /// Fails with [MassActionNotFound] where the officer's agency has none of this id.
    public Uni<Shown> one(Caller officer, UUID id) {
        var agency = officer.agency().orElseThrow(MassActionNotFound::new);
        return transactions.in(() -> massActions
                .find(id, agency)
                .map(found -> found.orElseThrow(MassActionNotFound::new))
                .flatMap(action -> massActions
                        .members(id)
                        .call(members -> accesses.note(
                                officer,
                                members.stream().map(MassMember::person).toList(),
                                IssuanceAct.READ_MASS_ACTION))
                        .map(members -> new Shown(action, stateOf(action, clock.instant()), members))));
    }

    /// One page, oldest first.
    public Uni<Slice> page(Caller officer, Optional<State> state, Optional<UUID> after, int limit) {
        var now = clock.instant();
        return officer.agency()
                .map(agency -> transactions.in(() -> massActions
                        .expire(now)
                        .chain(() -> massActions.page(agency, state, after, limit + 1))
                        .map(found -> new Slice(
                                found.stream()
                                        .limit(limit)
                                        .map(action -> new Listed(action, stateOf(action, now)))
                                        .toList(),
                                found.size() > limit))))
                .orElseGet(() -> Uni.createFrom().item(new Slice(List.of(), false)));
    }

    static State stateOf(MassAction action, Instant now) {
        return switch (action) {
            case MassAction.Proposed proposed -> proposed.over(now) ? State.EXPIRED : State.PROPOSED;
            case MassAction.Confirmed _ -> State.CONFIRMED;
            case MassAction.Completed _ -> State.COMPLETED;
            case MassAction.Withdrawn _ -> State.WITHDRAWN;
            case MassAction.Expired _ -> State.EXPIRED;
        };
    }
}
