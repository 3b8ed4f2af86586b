package kr.civilid.notification.delivery.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Receipt;
import kr.civilid.notification.delivery.domain.Restraint;
import kr.civilid.notification.delivery.domain.Route;
import kr.civilid.notification.delivery.domain.Transition;

/// Messages as the sender sees them. SMPP keeps a thread waiting anyway, so these calls wait too; each is one
/// transaction, and fails with [NotStored] where it could not be committed.
public interface Deliveries {

    /// Takes up to `limit` queued messages that are due and may leave by `route`, and binds them to its
    /// gateway: codes first, then the oldest. Nobody else is given them for a lease; what is neither settled
    /// nor postponed by its end is due once more.
    ///
    /// What restraint holds back is due later, and so is one whose person's key does not unwrap for now. One whose
    /// content never can be read, or whose gateway may have forgotten its key, is given up.
    List<Claimed> claim(Route route, int limit, Instant now, Terms terms);

    /// Queued messages whose time has run out, claimed or not.
    List<MessageId> overdue(int limit, Instant now);

    /// Locks the message, takes `step` from the state found, stores and announces; an empty step changes nothing.
    void advance(MessageId id, Step step);

    /// Leaves a queued message alone until `due`.
    void postpone(MessageId id, Instant due);

    /// The same for one that its gateway surely does not have: from then on any gateway may have it. Changes nothing
    /// where somebody else has claimed it meanwhile.
    void release(Claimed claimed, Instant due);

    /// Settles the accepted message that the receipt names. One that is already settled stays as it is; where none is
    /// known by that name yet, the receipt is kept.
    void receive(Receipt receipt);

    /// Kept receipts whose message has been accepted meanwhile.
    List<Receipt> kept(int limit);

    /// Drops words that may not be sent again any more.
    void forgetWords(Instant now);

    long backlog();

    /// `attempts` counts this one; `first` where no try before it may have reached a gateway; `agency` is the
    /// applicant's, where it is known.
    record Claimed(
            Message.Queued message,
            Content content,
            Gateway gateway,
            boolean first,
            int attempts,
            Optional<AgencyCode> agency) {}

    /// `lease`: how long a message is left to who claimed it. `keyMemory`: how long a gateway knows it again.
    /// `durable`: whether the gateway chosen must be on disk before the message leaves.
    /// `restraint`: what must wait, though it is due.
    record Terms(Duration lease, Duration keyMemory, boolean durable, Restraint restraint) {}

    /// Where a message goes next, if anywhere.
    @FunctionalInterface
    interface Step {
        Optional<Transition> from(Message message);
    }
}
