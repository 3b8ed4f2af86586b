package kr.civilid.approval;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// A transaction over maps: nothing to commit.
public final class InOne implements Transactions {

    @Override
    public <T> Uni<T> in(Supplier<Uni<T>> work) {
        return work.get();
    }
}
