package kr.civilid.approval;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

@ApplicationScoped
class PanacheTransactions implements Transactions {

    @Override
    public <T> Uni<T> in(Supplier<Uni<T>> work) {
        return Panache.withTransaction(work);
    }
}
