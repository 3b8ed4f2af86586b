package kr.civilid.issuance.request.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.issuance.request.application.FollowMessages;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears notification-service.
@ApplicationScoped
class NotificationListener {

    private final Inbox inbox;
    private final FollowMessages followMessages;

    NotificationListener(Inbox inbox, FollowMessages followMessages) {
        this.inbox = inbox;
        this.followMessages = followMessages;
    }

    @Incoming("notification")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, NotificationEvent.class, followMessages::on);
    }
}
