package kr.civilid.events.delivery.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.delivery.BulkInbox;
import kr.civilid.testkit.parts.Database;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Writes down what it hears, many events at once, and does what a test tells it to.
@ApplicationScoped
class CredentialListener {

    /// What a test wants to happen in the handler's transaction, after the events were written down.
    static volatile Function<List<CredentialEvent>, Uni<Void>> then = CredentialListener::nothing;

    /// How many events each call brought, whatever became of it.
    static final List<Integer> CALLS = new CopyOnWriteArrayList<>();

    private final BulkInbox inbox;

    CredentialListener(BulkInbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("credential")
    Uni<Void> on(ConsumerRecords<String, byte[]> deliveries) {
        return inbox.once(deliveries, CredentialEvent.class, this::writeAll);
    }

    private Uni<Void> writeAll(List<? extends CredentialEvent> events) {
        CALLS.add(events.size());
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .toUni()
                .chain(() -> then.apply(List.copyOf(events)));
    }

    private Uni<Void> write(CredentialEvent event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into heard (event_id, issuance, type, at) values (:id, :id, :type, :at)")
                        .setParameter("id", event.credentialId().value())
                        .setParameter("type", EventJson.typeOf(event))
                        .setParameter("at", event.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    static void onlyListen() {
        then = CredentialListener::nothing;
        CALLS.clear();
    }

    /// What was heard of each of these, in order, as the middle words of the types' names; nothing of who is missing.
    static Map<CredentialId, List<String>> heardOf(Collection<CredentialId> these) {
        return Database.column("select issuance || ' ' || split_part(type, '.', 2) from heard order by id").stream()
                .map(line -> line.split(" "))
                .filter(line -> these.contains(id(line)))
                .collect(groupingBy(CredentialListener::id, mapping(line -> line[1], toList())));
    }

    private static CredentialId id(String[] line) {
        return new CredentialId(UUID.fromString(line[0]));
    }

    private static Uni<Void> nothing(List<CredentialEvent> events) {
        return Uni.createFrom().voidItem();
    }
}
