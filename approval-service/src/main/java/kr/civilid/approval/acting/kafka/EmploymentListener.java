package kr.civilid.approval.acting.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.approval.acting.application.FollowEmployment;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.delivery.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears issuance-service on who is away by order.
@ApplicationScoped
class EmploymentListener {

    private final Inbox inbox;
    private final FollowEmployment followEmployment;

    EmploymentListener(Inbox inbox, FollowEmployment followEmployment) {
        this.inbox = inbox;
        this.followEmployment = followEmployment;
    }

    @Incoming("employment")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, EmploymentEvent.class, followEmployment::on);
    }
}
