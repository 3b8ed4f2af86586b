package kr.civilid.issuance.oauth.domain;

import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// The right of one wallet to take one ID: a pre-authorized code with its transaction code (OpenID4VCI section 4.1.1).
///
/// ```
/// Open ──right code──▶ Redeemed        Open ──fifth wrong code──▶ Exhausted        Open ──newer offer──▶ Replaced
/// ```
///
/// `code` is the hash of the pre-authorized code, `transactionCode` the keyed hash of the six digits.
public sealed interface Grant {

    int GUESSES = 5;

    Digest code();

    record Open(Digest code, IssuanceId issuanceId, Digest transactionCode, int guessesLeft, Instant expiresAt)
            implements Grant {

        public static Open of(Digest code, IssuanceId issuanceId, Digest transactionCode, Instant expiresAt) {
            return new Open(code, issuanceId, transactionCode, GUESSES, expiresAt);
        }

        public boolean expired(Instant at) {
            return !at.isBefore(expiresAt);
        }

        /// What the grant is after someone has presented a transaction code.
        public Grant present(Digest given) {
            if (given.equals(transactionCode)) {
                return new Redeemed(code);
            }
            return guessesLeft == 1
                    ? new Exhausted(code)
                    : new Open(code, issuanceId, transactionCode, guessesLeft - 1, expiresAt);
        }
    }

    record Redeemed(Digest code) implements Grant {}

    record Exhausted(Digest code) implements Grant {}

    record Replaced(Digest code) implements Grant {}
}
