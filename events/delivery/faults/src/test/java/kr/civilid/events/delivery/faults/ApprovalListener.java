package kr.civilid.events.delivery.faults;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.Inbox;
import kr.civilid.events.delivery.Reaction;
import kr.civilid.testkit.parts.Database;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A small service: writes down what it hears, and does what a test tells it to.
@ApplicationScoped
class ApprovalListener {

    /// What a test wants to happen in the handler's transaction, after the event was written down.
    static volatile Function<ApprovalEvent, Uni<Void>> then =
            _ -> Uni.createFrom().voidItem();

    private final Inbox inbox;

    ApprovalListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("approval")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return inbox.once(
                delivery,
                ApprovalEvent.class,
                event -> event instanceof ApprovalEvent.Reminded
                        ? Reaction.none()
                        : Reaction.of(() -> write(Bus.header(delivery, "ce_id"), event)));
    }

    private Uni<Void> write(String eventId, ApprovalEvent event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into heard (event_id, issuance, type, at) values (:event, :issuance, :type, :at)")
                        .setParameter("event", UUID.fromString(eventId))
                        .setParameter("issuance", event.issuanceId().value())
                        .setParameter("type", EventJson.typeOf(event))
                        .setParameter("at", event.at())
                        .executeUpdate())
                .chain(() -> then.apply(event));
    }

    static void onlyListen() {
        then = _ -> Uni.createFrom().voidItem();
    }

    static long timesHeard(UUID event) {
        return Database.count("select count(*) from heard where event_id = ?", event);
    }

    /// What was heard of an issuance, in order, as the last word of each type's name but the version.
    static List<String> heardOf(IssuanceId issuance) {
        return Database.column(
                "select split_part(type, '.', 2) from heard where issuance = ? order by id", issuance.value());
    }
}
