package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// Threads for what takes too long on the event loop: signatures, pictures.
public interface Workers {

    /// The chain goes on where it was called from, so that a transaction may follow.
    <T> Uni<T> run(Supplier<T> work);
}
