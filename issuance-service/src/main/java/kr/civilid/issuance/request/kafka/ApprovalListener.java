package kr.civilid.issuance.request.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.issuance.request.application.FollowApproval;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears approval-service.
@ApplicationScoped
class ApprovalListener {

    private final Inbox inbox;
    private final FollowApproval followApproval;

    ApprovalListener(Inbox inbox, FollowApproval followApproval) {
        this.inbox = inbox;
        this.followApproval = followApproval;
    }

    @Incoming("approval")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, ApprovalEvent.class, followApproval::on);
    }
}
