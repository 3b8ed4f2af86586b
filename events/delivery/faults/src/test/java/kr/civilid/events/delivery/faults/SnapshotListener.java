package kr.civilid.events.delivery.faults;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.delivery.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps what it hears in memory, as a gate does.
@ApplicationScoped
class SnapshotListener {

    static final List<RegistryEvent> SEEN = new CopyOnWriteArrayList<>();

    private final Inbox inbox;

    SnapshotListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("registry")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.each(delivery, RegistryEvent.class, event -> {
            if (event.key().equals("did:web:broken")) {
                throw new IllegalStateException("cannot be kept: " + event.key());
            }
            SEEN.add(event);
            return Uni.createFrom().voidItem();
        });
    }
}
