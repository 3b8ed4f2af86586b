package kr.civilid.notification.message.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.notification.message.application.TextHolder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service. Where a text waits, the sender is woken after the commit, so that it leaves at once.
@ApplicationScoped
class IssuanceListener {

    private final Inbox inbox;
    private final TextHolder textHolder;

    IssuanceListener(Inbox inbox, TextHolder textHolder) {
        this.inbox = inbox;
        this.textHolder = textHolder;
    }

    @Incoming("issuance")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, IssuanceEvent.class, textHolder::on);
    }
}
