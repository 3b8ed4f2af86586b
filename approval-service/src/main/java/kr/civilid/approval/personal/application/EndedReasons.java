package kr.civilid.approval.personal.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Why delegations were given whose last day is long past, as far as a table holds it.
public interface EndedReasons {

    /// Makes up to `atMost` of those unreadable whose time is over and says how many, as part of a transaction. What
    /// another replica is at is left for later.
    Uni<Integer> forget(Instant now, int atMost);
}
