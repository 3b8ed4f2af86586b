package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Transition;

/// Every message this service was asked to send. The sender's own view of the same is [Deliveries].
public interface Messages {

    /// To somebody who is erased it is given up at once. Joins the transaction of its caller.
    Uni<Void> add(Message.Queued message, Content content);

    /// A message that is settled before it was ever queued; announces the event. Joins the transaction of its caller.
    Uni<Void> add(Transition settled);

    /// Oldest first.
    Uni<List<Message>> of(IssuanceId issuanceId);
}
