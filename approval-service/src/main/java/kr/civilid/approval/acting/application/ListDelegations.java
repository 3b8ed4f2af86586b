package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;

/// Who acts for the caller, and for whom the caller acts: now and in the days to come.
@ApplicationScoped
public class ListDelegations {

    private final Delegations delegations;
    private final Transactions transactions;
    private final Clock clock;

    ListDelegations(Delegations delegations, Transactions transactions, Clock clock) {
        this.delegations = delegations;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<List<Delegation>> of(Official official) {
        return transactions.in(() -> delegations.of(official.person(), Days.today(clock.instant())));
    }
}
