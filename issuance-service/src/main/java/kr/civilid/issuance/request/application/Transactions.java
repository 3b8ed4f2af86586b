package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// All or nothing: what several ports do inside `work` is stored together, or not at all where it fails.
public interface Transactions {

    /// Work that has begun ends by commit or rollback even when the caller no longer waits for the answer.
    <T> Uni<T> within(Supplier<Uni<T>> work);
}
