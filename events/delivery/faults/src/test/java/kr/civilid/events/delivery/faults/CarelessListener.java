package kr.civilid.events.delivery.faults;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Does what no listener should: fails without the inbox, with the record's content in its message.
@ApplicationScoped
class CarelessListener {

    static final AtomicInteger HEARD = new AtomicInteger();

    @Incoming("notification")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        HEARD.incrementAndGet();
        return Uni.createFrom().failure(new IllegalStateException(new String(delivery.value())));
    }
}
