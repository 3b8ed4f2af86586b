package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Stage;

/// How long each issuance has been in its state. A call needs the caller's transaction.
public interface Waiting {

    /// Up to `limit` that have been in `stage` since `before` or longer, the longest first, without those that an
    /// approver gives time beyond `now`.
    Uni<List<IssuanceId>> overdue(Stage stage, Instant before, Instant now, int limit);

    /// Up to `limit` that have been in `stage` so long and of which nobody has been reminded.
    Uni<List<IssuanceId>> silent(Stage stage, Instant before, int limit);

    /// Needs the lock on the issuance, as do the following.
    Uni<Instant> since(IssuanceId id);

    /// The waiting begins once more.
    Uni<Void> restart(IssuanceId id, Instant at);

    /// True for the first reminder in this state, and only for that.
    Uni<Boolean> remind(IssuanceId id, Instant at);
}
