package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// Room for several transactions of one caller at a time.
public interface Lanes {

    /// Runs `work` where it shares no session with its caller; the chain goes on where it was called from.
    <T> Uni<T> apart(Supplier<Uni<T>> work);
}
