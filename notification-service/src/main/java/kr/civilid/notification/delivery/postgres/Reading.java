package kr.civilid.notification.delivery.postgres;

import kr.civilid.notification.delivery.domain.Content;

/// What comes of reading number and words.
sealed interface Reading {

    record Read(Content content) implements Reading {}

    /// They are lost; the message is given up for this reason.
    record Lost(String reason) implements Reading {}

    /// The person's key does not unwrap until the service is given its master key back.
    record NotNow() implements Reading {}
}
