package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.Samples.NOON;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.events.delivery.patience.SafeContexts;

/// A writer's side: changes something and announces it, in one transaction.
@ApplicationScoped
class Desk {

    private final Outbox outbox;
    private final SafeContexts contexts;
    private final Vertx vertx;

    Desk(Outbox outbox, SafeContexts contexts, Vertx vertx) {
        this.outbox = outbox;
        this.contexts = contexts;
        this.vertx = vertx;
    }

    void announce(Event event, long sequence) {
        inTransaction(() -> outbox.announce(event, sequence)).await().atMost(Duration.ofSeconds(20));
    }

    /// Takes an aggregate to its next version, says so, and keeps the transaction open for a while.
    Uni<Void> advance(IssuanceId id, Duration open, boolean undo) {
        return inTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into aggregate (id, version) values (:id, 1)
                        on conflict (id) do update set version = aggregate.version + 1 returning version""", Long.class)
                        .setParameter("id", id.value())
                        .getSingleResult())
                .flatMap(version -> outbox.announce(new IssuanceEvent.Invited(id, NOON), version))
                .chain(() -> pause(open))
                .chain(() -> undo
                        ? Uni.createFrom().failure(new IllegalStateException("changed my mind"))
                        : Uni.createFrom().voidItem()));
    }

    <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return contexts.run(_ -> Panache.withTransaction(work));
    }

    private Uni<Void> pause(Duration time) {
        return Uni.createFrom().emitter(end -> vertx.setTimer(Math.max(1, time.toMillis()), _ -> end.complete(null)));
    }
}
