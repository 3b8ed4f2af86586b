package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import kr.civilid.issuance.request.application.Transactions;

@ApplicationScoped
class PostgresTransactions implements Transactions {

    @Override
    public <T> Uni<T> within(Supplier<Uni<T>> work) {
        // Memoized, so that a client who hangs up cancels the wait and not the work: a cancelled wait can leak a connection.
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(work).memoize().indefinitely());
    }
}
