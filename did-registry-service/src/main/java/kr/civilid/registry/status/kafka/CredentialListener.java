package kr.civilid.registry.status.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.registry.status.application.FollowCredentials;
import kr.civilid.registry.status.application.Publication;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service.
@ApplicationScoped
class CredentialListener {

    private final Inbox inbox;
    private final FollowCredentials followCredentials;
    private final Publication publication;

    CredentialListener(Inbox inbox, FollowCredentials followCredentials, Publication publication) {
        this.inbox = inbox;
        this.followCredentials = followCredentials;
        this.publication = publication;
    }

    @Incoming("credential")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, CredentialEvent.class, followCredentials::on)
                .invoke(publication::soon);
    }
}
