package kr.civilid.registry.status.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.delivery.BulkInbox;
import kr.civilid.registry.status.application.FollowCredentials;
import kr.civilid.registry.status.application.Publication;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service.
@ApplicationScoped
class CredentialListener {

    private final BulkInbox inbox;
    private final FollowCredentials followCredentials;
    private final Publication publication;

    CredentialListener(BulkInbox inbox, FollowCredentials followCredentials, Publication publication) {
        this.inbox = inbox;
        this.followCredentials = followCredentials;
        this.publication = publication;
    }

    @Incoming("credential")
    Uni<Void> on(ConsumerRecords<String, byte[]> deliveries) {
        return inbox.once(deliveries, CredentialEvent.class, followCredentials::on)
                .invoke(publication::soon);
    }
}
