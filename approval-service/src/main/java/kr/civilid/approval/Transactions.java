package kr.civilid.approval;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// One PostgreSQL transaction around several ports.
public interface Transactions {

    /// Commits when `work` gives its item, rolls back when it fails; inside another transaction, is part of that one.
    <T> Uni<T> in(Supplier<Uni<T>> work);
}
