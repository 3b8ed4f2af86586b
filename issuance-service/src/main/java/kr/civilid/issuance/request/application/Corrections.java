package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Correction;

/// What approvers wanted mended, round by round; nothing is forgotten. A call needs the caller's transaction and the
/// lock on the issuance.
public interface Corrections {

    /// Keeps it in the place of one that is still open.
    Uni<Void> ask(IssuanceId id, Correction correction);

    Uni<Optional<Correction>> open(IssuanceId id);

    /// All of them, oldest first.
    Uni<List<Asked>> history(IssuanceId id);

    /// The open one was answered; a new round of approval is due.
    Uni<Void> answer(IssuanceId id, Instant at);

    /// The chain decided without waiting for an answer.
    Uni<Void> close(IssuanceId id, Instant at);

    /// approval-service has begun the round that was due at `at`.
    Uni<Void> begun(IssuanceId id, Instant at);

    Uni<Rounds> rounds(IssuanceId id);

    /// Answered by a resubmission, or closed without one, or open; the comment is empty once the personal data is
    /// erased.
    record Asked(Correction correction, Optional<Instant> closedAt, Optional<Instant> answeredAt) {

        /// The one that is still waited for.
        public static Optional<Correction> open(List<Asked> asked) {
            return asked.stream()
                    .filter(one -> one.closedAt().isEmpty())
                    .map(Asked::correction)
                    .findFirst();
        }
    }

    /// Up to `limit` that are still to come, are due within `before` and were asked for earlier than that, of which
    /// nobody has been reminded, and that no later application of the person has replaced.
    Uni<List<IssuanceId>> silent(Instant now, Duration before, int limit);

    /// True for the first reminder of what is open, and only for that.
    Uni<Boolean> remind(IssuanceId id, Instant at);

    /// `behind`: approval-service has not taken up the last answer yet, so what it says is of a round that is over.
    record Rounds(boolean answered, boolean behind) {}
}
