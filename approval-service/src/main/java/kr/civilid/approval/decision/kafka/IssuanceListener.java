package kr.civilid.approval.decision.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.approval.decision.application.FollowIssuance;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service.
@ApplicationScoped
class IssuanceListener {

    private final Inbox inbox;
    private final FollowIssuance followIssuance;

    IssuanceListener(Inbox inbox, FollowIssuance followIssuance) {
        this.inbox = inbox;
        this.followIssuance = followIssuance;
    }

    @Incoming("issuance")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, IssuanceEvent.class, followIssuance::on);
    }
}
