package kr.civilid.notification.delivery.domain;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.NotificationEvent.MessageAccepted;
import kr.civilid.events.catalog.NotificationEvent.MessageDelivered;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;

/// A text message on its way to a phone.
///
/// ```
/// Queued ──accept──▶ Accepted ──deliver──▶ Delivered
///    └─────giveUp───────┴───────giveUp───▶ Undeliverable
/// ```
///
/// Number and words are no part of it: they lie beside a queued one, and only its sender reads them.
public sealed interface Message {

    /// The reason of a message that was still queued when its code ran out.
    String EXPIRED = "EXPIRED";

    /// The reason of a message that a gateway may or may not have, and by now may have forgotten: asked again, it could
    /// send it twice.
    String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    /// The reason of a message to something that is not a mobile number.
    String INVALID_NUMBER = "INVALID_NUMBER";

    /// The reason of a message whose number and words cannot be decrypted any more.
    String UNREADABLE = "UNREADABLE";

    /// The reason of a message that had not left when its person was erased, or that came after it.
    String ERASED = "ERASED";

    About about();

    record Queued(About about) implements Message {

        public boolean expired(Instant now) {
            return !now.isBefore(about.expiresAt());
        }

        /// `gatewayId` is how the gateway will name this message in its receipts.
        public Transition accept(String gatewayId, Instant at) {
            return new Transition(
                    new Accepted(about, gatewayId, at),
                    new MessageAccepted(about.id(), about.issuanceId(), about.notice(), at));
        }

        public Transition giveUp(String reason, Instant at) {
            return unsent(about, reason, at);
        }
    }

    record Accepted(About about, String gatewayId, Instant at) implements Message {

        public Transition deliver(Instant deliveredAt) {
            return new Transition(
                    new Delivered(about, at, deliveredAt),
                    new MessageDelivered(about.id(), about.issuanceId(), about.notice(), deliveredAt));
        }

        public Transition giveUp(String reason, Instant knownAt) {
            return new Transition(
                    new Undeliverable(about, Optional.of(at), reason, knownAt),
                    new MessageUndeliverable(about.id(), about.issuanceId(), about.notice(), reason, knownAt));
        }
    }

    record Delivered(About about, Instant acceptedAt, Instant at) implements Message {}

    /// `reason` is the gateway's word, e.g. `UNDELIV`, or one of ours. `acceptedAt` is empty where it never left.
    record Undeliverable(About about, Optional<Instant> acceptedAt, String reason, Instant at) implements Message {}

    /// A message that will not even be tried.
    static Transition unsent(About about, String reason, Instant at) {
        return new Transition(
                new Undeliverable(about, Optional.empty(), reason, at),
                new MessageUndeliverable(about.id(), about.issuanceId(), about.notice(), reason, at));
    }
}
