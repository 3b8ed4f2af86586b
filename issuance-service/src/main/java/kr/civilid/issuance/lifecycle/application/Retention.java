package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;

/// What has been kept as long as its period says, which is data. Every call joins the caller's transaction.
public interface Retention {

    /// Kinds of rows that go by themselves; persons are erased instead.
    enum Kind {
        ENDED_DETAILS,
        INTAKE,
        INVITATION,
        ATTENTION,
        WALLET_NOTICE,
        REPLAY
    }

    /// Persons whose last application or ID ended so long ago, or the last order about whom is so old, in the order of
    /// their ids.
    Uni<List<PersonId>> persons(Instant now, Optional<PersonId> after, int atMost);

    /// Deletes some rows, and says how many.
    Uni<Integer> drop(Kind kind, Instant now, int atMost);
}
