package kr.civilid.events.delivery.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.civilid.events.delivery.faults.CredentialListener.heardOf;
import static kr.civilid.events.delivery.faults.Samples.NOON;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.events.catalog.Topics;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many events in one transaction, with what is promised to each of them alone.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulkInboxTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DEAD = Topics.CREDENTIAL + ".dead-letter";
    private static final StatusReference ENTRY =
            new StatusReference(URI.create("https://registry.example/statuslists/1"), 1);

    private final List<CredentialId> crowd =
            Stream.generate(BulkInboxTest::someone).limit(300).toList();
    private final Bus bus = new Bus();

    @AfterEach
    void the_listener_only_listens() {
        CredentialListener.onlyListen();
        bus.close();
    }

    @Test
    void what_comes_together_is_handled_together_and_once() {
        gather(() -> crowd.forEach(id -> {
            var twice = eventId();
            bus.deliver(twice, suspended(id));
            bus.deliver(twice, suspended(id));
            bus.deliver(eventId(), resumed(id));
            bus.deliver(twice, suspended(id));
        }));

        await().atMost(SOON).untilAsserted(() -> everyone(crowd, "suspended", "resumed"));
        assertThat(CredentialListener.CALLS).hasSizeLessThan(60);
    }

    @Test
    void what_was_heard_is_not_heard_again_in_another_batch() {
        var ids = crowd.stream().map(_ -> eventId()).toList();
        gather(() -> deliver(ids));
        await().atMost(SOON).untilAsserted(() -> everyone(crowd, "suspended"));

        gather(() -> deliver(ids));
        var last = someone();
        bus.deliver(eventId(), suspended(last));

        await().atMost(SOON).untilAsserted(() -> everyone(List.of(last), "suspended"));
        everyone(crowd, "suspended");
    }

    @Test
    void poison_is_dead_lettered_and_its_neighbours_are_not_lost() {
        var unbearable = Set.of(crowd.get(7), crowd.get(8), crowd.get(211));
        CredentialListener.then = events -> events.stream().anyMatch(event -> unbearable.contains(event.credentialId()))
                ? Uni.createFrom().failure(new IllegalArgumentException("no"))
                : Uni.createFrom().voidItem();
        var before = bus.all(DEAD).size();

        gather(() -> crowd.forEach(id -> {
            bus.deliver(eventId(), suspended(id));
            if (unbearable.contains(id)) {
                bus.deliver(Topics.CREDENTIAL, "k", "{".getBytes(UTF_8), Map.of("ce_id", eventId() + ""));
                bus.deliver(Topics.CREDENTIAL, "k", null, Map.of());
                bus.deliver(Topics.CREDENTIAL, "k", "{\"type\":\"credential.moved.v1\"}".getBytes(UTF_8), Map.of());
            }
        }));

        var good = crowd.stream().filter(id -> !unbearable.contains(id)).toList();
        await().atMost(SOON).untilAsserted(() -> everyone(good, "suspended"));
        await().atMost(SOON).until(() -> bus.all(DEAD).size() == before + 9);
        assertThat(heardOf(unbearable)).isEmpty();
        everyone(good, "suspended");
    }

    @Test
    void what_is_not_yet_known_is_parked_and_those_of_its_key_keep_their_place() {
        var unknown = ConcurrentHashMap.<CredentialId>newKeySet();
        unknown.add(crowd.get(5));
        CredentialListener.then = events -> events.stream()
                .map(CredentialEvent::credentialId)
                .filter(unknown::contains)
                .findFirst()
                .<Uni<Void>>map(id -> Uni.createFrom().failure(new NotYetKnown(id)))
                .orElseGet(() -> Uni.createFrom().voidItem());
        gather(() -> crowd.forEach(id -> {
            bus.deliver(eventId(), suspended(id));
            bus.deliver(eventId(), resumed(id));
        }));
        var others = crowd.stream().filter(id -> !unknown.contains(id)).toList();
        await().atMost(SOON).untilAsserted(() -> everyone(others, "suspended", "resumed"));
        await().atMost(SOON).until(() -> parked() == 2);

        gather(() -> crowd.subList(0, 10).forEach(id -> bus.deliver(eventId(), revoked(id))));
        await().atMost(SOON).until(() -> parked() == 3);
        assertThat(heardOf(unknown)).isEmpty();
        unknown.clear();

        await().atMost(SOON).until(() -> parked() == 0);
        await().atMost(SOON).untilAsserted(() -> everyone(crowd.subList(0, 10), "suspended", "resumed", "revoked"));
    }

    @Test
    void a_database_that_goes_away_meanwhile_costs_nobody_an_event() {
        Database.refuseConnections();
        try {
            deliver(crowd.stream().map(_ -> eventId()).toList());
            bus.flush();
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        } finally {
            Database.acceptConnections();
        }

        await().atMost(SOON).untilAsserted(() -> everyone(crowd, "suspended"));
    }

    private static void everyone(List<CredentialId> these, String... news) {
        assertThat(heardOf(these))
                .hasSameSizeAs(these)
                .allSatisfy((_, heard) -> assertThat(heard).containsExactly(news));
    }

    /// Holds the listener while `delivery` reaches Kafka, so that what it delivers waits there together.
    private void gather(Runnable delivery) {
        var usual = CredentialListener.then;
        var gate = new CompletableFuture<Void>();
        var door = someone();
        CredentialListener.then =
                events -> events.getFirst().credentialId().equals(door) ? opened(gate) : usual.apply(events);
        bus.deliver(eventId(), suspended(door));
        var calls = CredentialListener.CALLS.size();
        await().atMost(SOON).until(() -> CredentialListener.CALLS.size() > calls);
        delivery.run();
        bus.flush();
        gate.complete(null);
    }

    /// On the context it began on, where its session lives.
    private static Uni<Void> opened(CompletableFuture<Void> gate) {
        var context = Vertx.currentContext();
        return Uni.createFrom().emitter(goOn -> gate.thenRun(() -> context.runOnContext(_ -> goOn.complete(null))));
    }

    private void deliver(List<UUID> ids) {
        for (var place = 0; place < ids.size(); place++) {
            bus.deliver(ids.get(place), suspended(crowd.get(place)));
        }
    }

    private static long parked() {
        return Database.count("select count(*) from parked where topic = ?", Topics.CREDENTIAL);
    }

    private static CredentialId someone() {
        return new CredentialId(eventId());
    }

    private static CredentialEvent suspended(CredentialId id) {
        return new CredentialEvent.CredentialSuspended(id, List.of(ENTRY), Reason.ON_LEAVE, NOON);
    }

    private static CredentialEvent resumed(CredentialId id) {
        return new CredentialEvent.CredentialResumed(id, List.of(ENTRY), NOON);
    }

    private static CredentialEvent revoked(CredentialId id) {
        return new CredentialEvent.CredentialRevoked(id, List.of(ENTRY), Reason.EMPLOYMENT_ENDED, NOON);
    }
}
