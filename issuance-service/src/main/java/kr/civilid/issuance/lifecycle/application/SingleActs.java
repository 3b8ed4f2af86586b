package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.PersonId;

/// On whose IDs each official acted alone. Every call joins the caller's transaction.
public interface SingleActs {

    /// Notes it, and gives on how many people's the official acted since then, this one among them. Of two at once by
    /// one official, the second waits for the first one's end.
    Uni<Long> note(String official, PersonId person, Instant since, Instant at);
}
