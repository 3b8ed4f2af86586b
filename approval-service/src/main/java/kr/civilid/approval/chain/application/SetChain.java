package kr.civilid.approval.chain.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.chain.domain.ChainRules;

/// Changes the rules of an agency for what opens from now on; what is open keeps the chain it opened with.
@ApplicationScoped
public class SetChain {

    private final Chains chains;
    private final FindChain findChain;
    private final Transactions transactions;
    private final Clock clock;

    SetChain(Chains chains, FindChain findChain, Transactions transactions, Clock clock) {
        this.chains = chains;
        this.findChain = findChain;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `seen` are the new rules with the version that they replace. Gives them with their own.
    public Uni<ChainRules> to(ChainRules seen, Visit visit) {
        FindChain.mustBeOwn(seen.agency(), visit.official());
        return transactions.in(() -> findChain.of(seen.agency()).flatMap(present -> {
            if (present.version() != seen.version()) {
                throw new ChainChanged();
            }
            var next = seen.next();
            return chains.add(next, visit, clock.instant()).replaceWith(next);
        }));
    }
}
