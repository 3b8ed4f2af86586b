package kr.civilid.notification.message.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.notification.delivery.application.DeliverMessages;
import kr.civilid.notification.message.application.TextHolder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service. Where a text waits, the sender is woken after the commit, so that it leaves at once.
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
        var waits = new AtomicBoolean();
        return inbox.once(
                        delivery,
                        IssuanceEvent.class,
                        event -> textHolder.on(event).invoke(waits::set).replaceWithVoid())
                .invoke(() -> {
                    if (waits.get()) {
                        deliverMessages.soon();
                    }
                });
    }
}
