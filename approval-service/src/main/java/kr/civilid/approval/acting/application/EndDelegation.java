package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.domain.DelegationId;

/// Takes a delegation back, at once. What was decided by it stands. Taking it back again changes nothing.
@ApplicationScoped
public class EndDelegation {

    private final Delegations delegations;
    private final Transactions transactions;
    private final Clock clock;

    EndDelegation(Delegations delegations, Transactions transactions, Clock clock) {
        this.delegations = delegations;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Void> by(Official owner, DelegationId id) {
        return transactions.in(() -> delegations
                .find(id, owner.person())
                .map(found -> found.orElseThrow(DelegationNotFound::new))
                .flatMap(given -> delegations.end(given.end(clock.instant()))));
    }
}
