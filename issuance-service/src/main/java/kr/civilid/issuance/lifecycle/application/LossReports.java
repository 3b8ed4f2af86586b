package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.issuance.lifecycle.domain.LossReport;

/// The loss reports. Every call joins the caller's transaction, which holds the lock of the ID where it adds one.
public interface LossReports {

    /// One at most is open for an ID.
    Uni<Optional<LossReport>> open(CredentialId credential);

    Uni<Void> add(LossReport report);

    /// The phone was found, or the ID is no more. A report that has ended stays as it is.
    Uni<Void> end(UUID report, Instant at);

    /// Open ones received before `before`, oldest first; another may be at them too.
    Uni<List<LossReport>> openSince(Instant before, int atMost);
}
