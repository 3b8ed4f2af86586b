package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// What holders are still to be told by text. Every call joins the caller's transaction.
public interface OwedNotices {

    /// `until` is the time by which to act.
    record Owed(IssuanceId issuance, Notice notice, Optional<Reason> reason, Optional<Instant> until) {

        static Owed of(IssuanceId issuance, Notice notice, Reason reason) {
            return new Owed(issuance, notice, Optional.of(reason), Optional.empty());
        }
    }

    /// What one act owes to few goes before what another owes to thousands.
    Uni<Void> owe(List<Owed> notices, Instant at);

    /// The ids of some that are due, in the order in which to send them. One that failed ten times is left to the
    /// operators.
    Uni<List<Long>> due(Instant now, int atMost);

    /// Takes it off the list; empty where another was faster.
    Uni<Optional<Owed>> take(long id);

    /// It could not be sent: it is due again at `until`.
    Uni<Void> postpone(long id, Instant until);
}
