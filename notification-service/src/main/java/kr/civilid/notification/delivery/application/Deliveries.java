package kr.civilid.notification.delivery.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Receipt;
import kr.civilid.notification.delivery.domain.Transition;

/// Messages as the sender sees them. SMPP keeps a thread waiting anyway, so these calls wait too; each is one
/// transaction, and fails with [NotStored] where it could not be committed.
public interface Deliveries {

    /// Takes up to `limit` queued messages that are due, oldest first. Nobody else is given them for `lease`; one that
    /// is neither settled nor postponed by then is due again. One whose content cannot be read is given up.
    List<Claimed> claim(int limit, Instant now, Duration lease);

    /// Queued messages whose time has run out, claimed or not.
    List<MessageId> overdue(int limit, Instant now);

    /// Locks the message, takes `step` from the state found, stores and announces; an empty step changes nothing.
    void advance(MessageId id, Step step);

    /// Leaves a queued message alone until `due`.
    void postpone(MessageId id, Instant due);

    /// Settles the accepted message that the receipt names. One that is already settled stays as it is; where none is
    /// known by that name yet, the receipt is kept.
    void receive(Receipt receipt);

    /// Kept receipts whose message has been accepted meanwhile.
    List<Receipt> kept(int limit);

    /// Drops kept receipts from before `then`: of somebody else's messages, it seems.
    void forgetReceipts(Instant then);

    long backlog();

    /// `attempts` counts this one.
    record Claimed(Message.Queued message, Content content, int attempts) {}

    /// Where a message goes next, if anywhere.
    @FunctionalInterface
    interface Step {
        Optional<Transition> from(Message message);
    }
}
