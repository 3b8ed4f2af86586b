package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// Pieces of work about one thing, one after the other.
///
/// A crowd that asks for one row would otherwise hold every connection of the pool while all but one of them wait for
/// its lock, and nobody else would be served. The lock still decides: other replicas have turns of their own.
public interface Turns {

    /// Begins `work` when what was asked before for the same `key` has ended, however it ended.
    <T> Uni<T> in(Object key, Supplier<Uni<T>> work);
}
