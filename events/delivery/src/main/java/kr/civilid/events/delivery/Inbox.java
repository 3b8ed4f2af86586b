package kr.civilid.events.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import kr.civilid.events.catalog.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Takes in what Kafka delivers: parses, remembers the event id and runs the handler, all in one transaction.
@ApplicationScoped
public class Inbox {

    /// Runs `handler` exactly once per event, inside a transaction that its own announcements join. A handler that
    /// throws [NotYetKnown] has the event parked and tried again for 10 minutes.
    public <E extends Event> Uni<Void> once(
            ConsumerRecord<String, byte[]> delivery, Class<E> topic, Function<? super E, Uni<Void>> handler) {
        throw new UnsupportedOperationException();
    }
}
