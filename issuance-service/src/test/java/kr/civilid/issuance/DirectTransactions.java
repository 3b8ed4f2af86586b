package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// For twins that keep nothing to roll back.
public final class DirectTransactions implements Transactions {

    @Override
    public <T> Uni<T> in(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get);
    }
}
