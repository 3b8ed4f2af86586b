package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/// What notification-service says of a text message, on [Topics#NOTIFICATION]; only notification-service writes there.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(NotificationEvent.MessageAccepted.class),
    @Type(NotificationEvent.MessageDelivered.class),
    @Type(NotificationEvent.MessageUndeliverable.class)
})
public sealed interface NotificationEvent extends Event {

    MessageId messageId();

    IssuanceId issuanceId();

    Notice notice();

    /// Messages of one issuance keep their order.
    @Override
    default String key() {
        return issuanceId().toString();
    }

    /// What the text is about. The first two carry a code of one use; the others only tell.
    enum Notice {
        INVITATION,
        TRANSACTION_CODE,
        /// What was begun runs out soon.
        REMINDER,
        RETURNED,
        MORE_REQUESTED,
        ISSUED,
        SUSPENDED,
        RESUMED,
        /// Five wrong PINs in a row.
        LOCKED,
        REVOKED,
        /// A new phone was bound; the text goes to whoever owns the old number too.
        PHONE_REPLACED,
        /// The terms have changed: the holder is to agree to them.
        CONSENT_DUE,
        /// Somebody has asked from the app for a new ID; the holder may know nothing of it.
        REISSUE_REQUESTED,
        /// The ID ends soon: the holder is to apply for another.
        EXPIRES_SOON
    }

    /// The gateway took the message.
    @JsonTypeName("notification.message-accepted.v1")
    record MessageAccepted(MessageId messageId, IssuanceId issuanceId, Notice notice, Instant at)
            implements NotificationEvent {}

    /// The gateway's receipt says that the phone has it.
    @JsonTypeName("notification.message-delivered.v1")
    record MessageDelivered(MessageId messageId, IssuanceId issuanceId, Notice notice, Instant at)
            implements NotificationEvent {}

    /// It will not arrive. `reason` is the gateway's code, e.g. `UNDELIV`, or `INVALID_NUMBER`.
    @JsonTypeName("notification.message-undeliverable.v1")
    record MessageUndeliverable(MessageId messageId, IssuanceId issuanceId, Notice notice, String reason, Instant at)
            implements NotificationEvent {}
}
