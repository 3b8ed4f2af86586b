package kr.civilid.events.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A small service: writes down what it hears, and says what a test tells it to.
@ApplicationScoped
class ApprovalListener {

    /// What this test wants to happen inside the handler's transaction, after the event was written down.
    static volatile Function<ApprovalEvent, Uni<Void>> then = _ -> Uni.createFrom().voidItem();

    private final Inbox inbox;

    ApprovalListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("approval")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(delivery, ApprovalEvent.class, this::write);
    }

    private Uni<Void> write(ApprovalEvent event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into heard (event_id, issuance, type, at) values (:event, :issuance, :type, :at)")
                        .setParameter("event", Causation.current().eventId())
                        .setParameter("issuance", event.issuanceId().value())
                        .setParameter("type", EventJson.typeOf(event))
                        .setParameter("at", event.at())
                        .executeUpdate())
                .chain(() -> then.apply(event));
    }
}
