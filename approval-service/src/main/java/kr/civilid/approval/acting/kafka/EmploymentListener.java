package kr.civilid.approval.acting.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.approval.acting.application.FollowEmployment;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.delivery.BulkInbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service on who is away by order: thousands at once, where an order is about so many.
@ApplicationScoped
class EmploymentListener {

    private final BulkInbox inbox;
    private final FollowEmployment followEmployment;

    EmploymentListener(BulkInbox inbox, FollowEmployment followEmployment) {
        this.inbox = inbox;
        this.followEmployment = followEmployment;
    }

    @Incoming("employment")
    Uni<Void> on(ConsumerRecords<String, byte[]> deliveries) {
        return inbox.onceNumbered(deliveries, EmploymentEvent.class, followEmployment::on);
    }
}
