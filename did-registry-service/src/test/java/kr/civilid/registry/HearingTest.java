package kr.civilid.registry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The registry between its two topics and its public pages: real Kafka, real PostgreSQL.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HearingTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final Bus bus = new Bus();
    private final CredentialId id = new CredentialId(UUID.randomUUID());
    private final Instant now = Instant.now();

    @AfterEach
    void leave_the_bus() {
        bus.close();
    }

    @Test
    void a_revocation_reaches_the_list_within_seconds() {
        var entry = entry(1);
        bus.deliver(issued(entry));
        var begun = System.nanoTime();
        bus.deliver(new CredentialEvent.CredentialRevoked(id, List.of(entry), Reason.EMPLOYMENT_ENDED, now));

        await().pollInterval(Duration.ofMillis(20)).atMost(LONG).until(() -> value(entry) == 1);
        System.out.printf("from the event to the served list: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    }

    @Test
    void suspension_and_resumption_follow_each_other() {
        var entry = entry(1);
        bus.deliver(new CredentialEvent.CredentialSuspended(id, List.of(entry), Reason.LOST_PHONE, now));
        await().atMost(LONG).until(() -> value(entry) == 2);

        bus.deliver(new CredentialEvent.CredentialResumed(id, List.of(entry), now.plusSeconds(1)));
        await().atMost(LONG).until(() -> value(entry) == 0);

        bus.deliver(new CredentialEvent.CredentialNeedsRenewal(id, List.of(entry), now.plusSeconds(2)));
        await().atMost(LONG).until(() -> value(entry) == 3);
    }

    @Test
    void a_suspension_that_comes_after_its_resumption_changes_nothing() {
        var entry = entry(1);
        var marker = entry(1);
        bus.deliver(new CredentialEvent.CredentialResumed(id, List.of(entry), now.plusSeconds(1)));
        bus.deliver(new CredentialEvent.CredentialSuspended(id, List.of(entry), Reason.LOST_PHONE, now));
        bus.deliver(new CredentialEvent.CredentialRevoked(id, List.of(marker), Reason.LOST_PHONE, now));

        await().atMost(LONG).until(() -> value(marker) == 1);
        assertThat(value(entry)).isZero();
    }

    @Test
    void an_event_delivered_twice_is_published_once() {
        var entry = entry(3);
        var eventId = UUID.randomUUID();
        var event = new CredentialEvent.CredentialRevoked(id, List.of(entry), Reason.LOST_PHONE, now);
        bus.deliver(eventId, event);
        bus.deliver(eventId, event);
        bus.deliver(event);
        await().atMost(LONG).until(() -> listExists(3) && value(entry) == 1);
        var marker = entry(4);
        bus.deliver(new CredentialEvent.CredentialRevoked(id, List.of(marker), Reason.LOST_PHONE, now));
        await().atMost(LONG).until(() -> listExists(4) && value(marker) == 1);

        await().atMost(LONG)
                .until(() -> !published(3).isEmpty() && !published(4).isEmpty());
        assertThat(published(3)).hasSize(1);
    }

    @Test
    void what_is_announced_is_what_is_served() {
        var entry = entry(2);
        bus.deliver(new CredentialEvent.CredentialRevoked(id, List.of(entry), Reason.LOST_PHONE, now));
        await().atMost(LONG).until(() -> listExists(2) && value(entry) == 1);

        await().atMost(LONG)
                .until(() -> published(2).stream()
                        .anyMatch(event -> event.token()
                                .equals(given().get("/statuslists/2").asString())));
        assertThat(given().get("/statuslists").jsonPath().getList("status_lists", String.class))
                .contains("http://localhost:8083/statuslists/2");
        assertThat(published(2))
                .extracting(RegistryEvent.StatusListPublished::version)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_burst_makes_few_publications() {
        var entries = new ArrayList<StatusReference>();
        for (var i = 0; i < 60; i++) {
            var entry = entry(5);
            entries.add(entry);
            bus.deliver(new CredentialEvent.CredentialRevoked(
                    new CredentialId(UUID.randomUUID()), List.of(entry), Reason.HR_DECISION, now));
        }

        await().atMost(LONG).until(() -> listExists(5) && entries.stream().allMatch(entry -> value(entry) == 1));
        await().atMost(LONG).until(() -> !published(5).isEmpty());
        assertThat(published(5)).hasSizeLessThan(30);
    }

    @Test
    void a_credential_in_somebody_elses_list_is_dead_lettered_and_holds_up_nobody() {
        var foreign = new StatusReference(URI.create("https://elsewhere.example/statuslists/1"), 1);
        var entry = entry(1);
        var untouched = entry(1);
        var eventId = UUID.randomUUID();
        bus.deliver(
                eventId,
                new CredentialEvent.CredentialRevoked(id, List.of(untouched, foreign), Reason.LOST_PHONE, now));
        bus.deliver(new CredentialEvent.CredentialRevoked(id, List.of(entry), Reason.LOST_PHONE, now));

        await().atMost(LONG).until(() -> value(entry) == 1);
        await().atMost(LONG)
                .until(() -> bus.records(Topics.CREDENTIAL + ".dead-letter").stream()
                        .anyMatch(record -> new String(record.value(), UTF_8).contains(eventId.toString())));
        assertThat(value(untouched)).isZero();
    }

    @Test
    void a_holder_is_registered_once() {
        var issuance = IssuanceId.next();
        var holder = Digest.of(UUID.randomUUID().toString().getBytes());
        bus.deliver(new IssuanceEvent.Enrolled(issuance, holder, now));
        bus.deliver(new IssuanceEvent.Enrolled(issuance, holder, now));
        var other = Digest.of(UUID.randomUUID().toString().getBytes());
        bus.deliver(new IssuanceEvent.Enrolled(issuance, other, now.plusSeconds(1)));

        await().atMost(LONG).until(() -> registered(issuance).contains(other));
        assertThat(registered(issuance)).containsExactly(holder, other);
    }

    @Test
    void the_issuer_and_the_trust_list_were_announced_once() {
        await().atMost(LONG)
                .until(() -> bus.said().stream().anyMatch(RegistryEvent.TrustListPublished.class::isInstance));

        var did = given().get("/organizations/1741000/did.json").jsonPath().getString("alsoKnownAs[0]");
        assertThat(bus.said().stream().filter(RegistryEvent.DidRegistered.class::isInstance))
                .singleElement()
                .satisfies(event -> assertThat(event.key()).isEqualTo(did));
        assertThat(bus.said().stream().filter(RegistryEvent.TrustListPublished.class::isInstance))
                .singleElement()
                .satisfies(event -> assertThat(((RegistryEvent.TrustListPublished) event).token())
                        .isEqualTo(given().get("/trust-list").asString()));
    }

    private List<Digest> registered(IssuanceId issuance) {
        return bus.said().stream()
                .filter(event -> event instanceof RegistryEvent.HolderRegistered holder
                        && holder.issuanceId().equals(issuance))
                .map(event -> ((RegistryEvent.HolderRegistered) event).holder())
                .toList();
    }

    private List<RegistryEvent.StatusListPublished> published(int n) {
        return bus.said().stream()
                .filter(event -> event.key().equals(uri(n).toString()))
                .map(RegistryEvent.StatusListPublished.class::cast)
                .toList();
    }

    private static boolean listExists(int n) {
        return given().get("/statuslists/" + n).statusCode() == 200;
    }

    private static int value(StatusReference entry) {
        return StatusLists.at(entry.uri().getPath()).value(entry);
    }

    private static StatusReference entry(int n) {
        return new StatusReference(uri(n), NEXT.getAndAdd(17));
    }

    private static URI uri(int n) {
        return URI.create("http://localhost:8083/statuslists/" + n);
    }

    private CredentialEvent issued(StatusReference entry) {
        var copy = new CredentialEvent.Copy(entry, Digest.commitment(new byte[16], entry.toString()));
        return new CredentialEvent.CredentialIssued(
                id, IssuanceId.next(), new PersonId(UUID.randomUUID()), List.of(copy), now);
    }
}
