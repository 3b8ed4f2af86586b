package kr.civilid.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.parts.Redeliveries;
import org.junit.jupiter.api.Test;

/// F3: whatever Kafka repeats and mixes, the registry comes to what the events say.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedeliveredTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int IDS = 60;
    private static final int COPIES = 3;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Instant begin = Instant.parse("2026-03-02T01:00:00Z");
    private final List<Event> told = new ArrayList<>();
    private final Map<StatusReference, Integer> values = new HashMap<>();
    private final Map<IssuanceId, Digest> holders = new HashMap<>();

    @Test
    void every_status_and_every_holder_is_as_if_each_event_had_come_once() {
        System.out.printf("seed %d%n", seed);
        for (var index = 0; index < IDS; index++) {
            lives(index);
        }

        try (var bus = new Bus()) {
            Redeliveries.of(told, random).forEach(delivery -> bus.deliver(delivery.eventId(), delivery.event()));

            await().atMost(LONG).untilAsserted(() -> {
                var list = StatusLists.at("/statuslists/9");
                assertThat(values)
                        .allSatisfy(
                                (entry, value) -> assertThat(list.value(entry)).isEqualTo(value));
            });
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(bus.said())
                            .filteredOn(event -> event instanceof RegistryEvent.HolderRegistered holder
                                    && holders.containsKey(holder.issuanceId()))
                            .extracting(event -> ((RegistryEvent.HolderRegistered) event).holder())
                            .containsExactlyInAnyOrderElementsOf(holders.values()));
        }
    }

    private void lives(int index) {
        var id = new CredentialId(UUID.randomUUID());
        var issuance = IssuanceId.next();
        var entries = IntStream.range(0, COPIES)
                .mapToObj(copy -> new StatusReference(
                        URI.create("http://localhost:8083/statuslists/9"), 5_000 + COPIES * index + copy))
                .toList();
        var holder = Digest.of(issuance.toString().getBytes());
        holders.put(issuance, holder);
        told.add(new IssuanceEvent.Enrolled(issuance, holder, begin));
        var copies = entries.stream()
                .map(entry -> new CredentialEvent.Copy(entry, Digest.commitment(new byte[16], entry.toString())))
                .toList();
        told.add(new CredentialEvent.CredentialIssued(id, issuance, PersonId.next(), copies, begin));
        if (random.nextBoolean()) {
            told.add(new CredentialEvent.CredentialRevoked(
                    id, List.of(entries.getFirst()), Reason.SIGNING_ABANDONED, begin));
            values.put(entries.getFirst(), 1);
        }
        boolean revoked = false;
        boolean suspended = false;
        boolean renewalDue = false;
        for (var step = 1; step <= random.nextInt(6) && !revoked; step++) {
            var at = begin.plusSeconds(step);
            switch (random.nextInt(5)) {
                case 0 -> {
                    revoked = true;
                    told.add(new CredentialEvent.CredentialRevoked(id, entries, Reason.HR_DECISION, at));
                }
                case 1, 2 -> {
                    suspended = true;
                    told.add(new CredentialEvent.CredentialSuspended(id, entries, Reason.LOST_PHONE, at));
                }
                case 3 -> {
                    renewalDue = true;
                    told.add(new CredentialEvent.CredentialNeedsRenewal(id, entries, at));
                }
                default -> {
                    suspended = false;
                    renewalDue = false;
                    told.add(new CredentialEvent.CredentialResumed(id, entries, at));
                }
            }
        }
        for (var entry : entries) {
            values.putIfAbsent(entry, value(revoked, suspended, renewalDue));
        }
    }

    /// The most restrictive of what lasts: a suspension until it is lifted, whatever falls due meanwhile.
    private static int value(boolean revoked, boolean suspended, boolean renewalDue) {
        if (revoked) {
            return 1;
        }
        if (suspended) {
            return 2;
        }
        return renewalDue ? 3 : 0;
    }
}
