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

    Uni<Void> owe(List<Owed> notices, Instant at);

    /// Takes some off the list, oldest first; nobody else gets them.
    Uni<List<Owed>> take(int atMost);
}
