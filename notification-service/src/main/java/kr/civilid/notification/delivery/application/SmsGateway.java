package kr.civilid.notification.delivery.application;

import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Standing;

/// A carrier's gateway.
///
/// It knows a message by `key`: submitted twice under the same one, it is sent to the phone once and answered alike.
/// That, and nothing on our side, closes the gap between "the gateway has it" and "we have stored that it does". No two
/// gateways know each other's keys.
public interface SmsGateway {

    Gateway name();

    /// Empty where this gateway is not used at all.
    Optional<Standing> standing();

    /// Waits for the answer. After `validity` the gateway itself shall not try the phone any more.
    Submission submit(MessageId key, Outgoing text, Duration validity);

    /// What came of a submit.
    sealed interface Submission {

        /// For the metrics.
        default String outcome() {
            return switch (this) {
                case Taken _ -> "TAKEN";
                case Refused refused -> refused.reason();
                case NotTaken notTaken -> notTaken.why();
                case Unknown unknown -> unknown.why();
            };
        }

        /// The gateway has it, and will name it `gatewayId` in receipts.
        record Taken(String gatewayId) implements Submission {}

        /// It will never take this one.
        record Refused(String reason) implements Submission {}

        /// Too busy, or not there: the gateway does not have it from this try.
        record NotTaken(String why) implements Submission {

            /// It asks to be given less.
            public static final NotTaken THROTTLED = new NotTaken("THROTTLED");
        }

        /// No answer came: the gateway may or may not have it.
        record Unknown(String why) implements Submission {}
    }
}
