package kr.civilid.events.vault;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// The persons' keys as they rest, each wrapped by a master key. Every call joins the caller's transaction.
public interface PersonKeys {

    /// How many persons' keys each master key wraps that is not the active one.
    record Use(String masterKey, long persons) {}

    Uni<List<Use>> besides(String active);

    /// Wraps up to `atMost` keys anew that `masterKey` wraps, under the active one, and says how many. Those that
    /// another replica is at, or that a step holds, are left for later.
    Uni<Integer> rewrap(String masterKey, int atMost);
}
