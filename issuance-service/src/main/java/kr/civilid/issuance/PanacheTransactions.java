package kr.civilid.issuance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

@ApplicationScoped
class PanacheTransactions implements Transactions {

    @Override
    public <T> Uni<T> in(Supplier<Uni<T>> work) {
        // Memoized, so that a caller who hangs up ends the wait and not the work: a cancelled wait can leak a
        // connection.
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(work).memoize().indefinitely());
    }
}
