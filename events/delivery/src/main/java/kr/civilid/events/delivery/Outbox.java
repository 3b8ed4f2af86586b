package kr.civilid.events.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.Event;

/// Announces an event in the transaction of the change that it tells of; the relay carries it to Kafka afterwards.
@ApplicationScoped
public class Outbox {

    /// Must be called inside a transaction. `sequence` is the version of the aggregate after the change, from 1.
    ///
    /// Events of one key leave in the order of these calls, provided that writers of one aggregate wait for each
    /// other or fail by its version, as they do for any other reason.
    public Uni<Void> announce(Event event, long sequence) {
        return Panache.getSession()
                .flatMap(session -> session.persist(OutboxRow.of(event, sequence, Causation.current())));
    }
}
