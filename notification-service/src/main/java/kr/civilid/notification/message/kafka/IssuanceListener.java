package kr.civilid.notification.message.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.notification.delivery.application.DeliverMessages;
import kr.civilid.notification.message.application.TextHolder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service. The sender is woken after the commit, so that a text leaves at once.
@ApplicationScoped
class IssuanceListener {

    private final Inbox inbox;
    private final TextHolder textHolder;
    private final DeliverMessages deliverMessages;

    IssuanceListener(Inbox inbox, TextHolder textHolder, DeliverMessages deliverMessages) {
        this.inbox = inbox;
        this.textHolder = textHolder;
        this.deliverMessages = deliverMessages;
    }

    @Incoming("issuance")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, IssuanceEvent.class, textHolder::on).invoke(deliverMessages::soon);
    }
}
