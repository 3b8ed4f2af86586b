package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.InvitationCode;

/// The codes that were texted, as keyed hashes only.
public interface Invitations {

    /// A second one for the same issuance changes nothing.
    Uni<Void> keep(IssuanceId id, String employeeNumber, InvitationCode code, Instant expiresAt);

    /// The code before is dead from now on, with its guesses.
    Uni<Void> replace(IssuanceId id, InvitationCode code, Instant expiresAt, Instant at);

    /// How often it was replaced since then. Needs the lock on the issuance to be more than a guess.
    Uni<Integer> replacedSince(IssuanceId id, Instant since);

    /// Uses up one of five guesses, however many come at once, and gives the issuance if this one was right; a right
    /// one ends the invitation. What it says must be committed either way.
    ///
    /// Until the PIN is set a used code is right once more, so that the phone that used it can ask again where the
    /// answer was lost; which phone that is, the caller decides.
    ///
    /// An unknown number, a wrong, a used and an expired code look alike and cost alike.
    Uni<Optional<IssuanceId>> guess(String employeeNumber, InvitationCode code);
}
