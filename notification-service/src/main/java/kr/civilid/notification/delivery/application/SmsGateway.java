package kr.civilid.notification.delivery.application;

import java.time.Duration;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Sms;

/// The carrier's gateway.
///
/// It knows a message by `key`: submitted twice under the same one, it is sent to the phone once and answered alike.
/// That, and nothing on our side, closes the gap between "the gateway has it" and "we have stored that it does".
public interface SmsGateway {

    /// Whether it can be spoken to just now.
    boolean bound();

    /// Waits for the answer. After `validity` the gateway itself shall not try the phone any more.
    Submission submit(MessageId key, Sms sms, Duration validity);

    /// What came of a submit.
    sealed interface Submission {

        /// The gateway has it, and will name it `gatewayId` in receipts.
        record Taken(String gatewayId) implements Submission {}

        /// It will never take this one.
        record Refused(String reason) implements Submission {}

        /// Too busy, not there, or no answer came: the gateway may or may not have it.
        record Later(String why) implements Submission {}
    }
}
