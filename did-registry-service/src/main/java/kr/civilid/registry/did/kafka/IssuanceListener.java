package kr.civilid.registry.did.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.registry.did.application.RegisterHolder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service.
@ApplicationScoped
class IssuanceListener {

    private final Inbox inbox;
    private final RegisterHolder registerHolder;

    IssuanceListener(Inbox inbox, RegisterHolder registerHolder) {
        this.inbox = inbox;
        this.registerHolder = registerHolder;
    }

    @Incoming("issuance")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, IssuanceEvent.class, registerHolder::on);
    }
}
