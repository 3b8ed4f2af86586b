package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Correction;

/// What approvers wanted mended, round by round; nothing is forgotten. A call needs the caller's transaction and the
/// lock on the issuance.
public interface Corrections {

    /// Keeps it in the place of one that is still open.
    Uni<Void> ask(IssuanceId id, Correction correction);

    Uni<Optional<Correction>> open(IssuanceId id);

    /// The open one was answered; a new round of approval is due.
    Uni<Void> answer(IssuanceId id, Instant at);

    /// The chain decided without waiting for an answer.
    Uni<Void> close(IssuanceId id, Instant at);

    /// approval-service has begun the round that was due at `at`.
    Uni<Void> begun(IssuanceId id, Instant at);

    Uni<Rounds> rounds(IssuanceId id);

    /// `behind`: approval-service has not taken up the last answer yet, so what it says is of a round that is over.
    record Rounds(boolean answered, boolean behind) {}
}
