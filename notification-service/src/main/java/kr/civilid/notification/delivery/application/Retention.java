package kr.civilid.notification.delivery.application;

import java.time.Instant;

/// What is kept of texts beside that there was one. Each call waits, is one transaction, and fails with [NotStored]
/// where it could not be committed.
public interface Retention {

    enum Kind {
        /// The masked number, for the help desk.
        RECIPIENTS,
        /// The keyed hash of the number, for what one phone may be sent.
        PHONE_HASHES,
        /// Receipts that name no message of ours: somebody else's, it seems.
        RECEIPTS
    }

    /// Forgets some of what is from before `then`, and says of how many. A message that still waits is left alone.
    int forget(Kind kind, Instant then, int atMost);
}
