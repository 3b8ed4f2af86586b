package kr.civilid.verification.gate.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.parts.Redeliveries;
import kr.civilid.testkit.parts.Redeliveries.Delivery;
import kr.civilid.verification.Complex;
import kr.civilid.verification.RegistryOnKafka;
import kr.civilid.verification.gate.application.FollowRegistry;
import org.junit.jupiter.api.Test;

/// F3: whatever Kafka repeats and mixes, the gates know the registry's last word and decide by it.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedeliveredTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LISTS = 40;
    private static final int MOST_VERSIONS = 6;
    private static final List<URI> ISSUERS = List.of(Complex.ISSUER, URI.create("http://localhost:18081"));
    private static final List<String> REASONS = List.of("admitted", "revoked", "suspended", "needs-renewal");

    @Inject
    FollowRegistry registry;

    @Inject
    MeterRegistry metrics;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Instant begin = Instant.now().minus(Duration.ofMinutes(10));
    private final List<RegistryEvent> told = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<StatusReference, Integer> values = new HashMap<>();
    private URI trusted = Complex.ISSUER;

    @Test
    void every_gate_decides_as_if_each_event_had_come_once() {
        System.out.printf("seed %d%n", seed);
        trustChanges();
        for (var index = 0; index < LISTS; index++) {
            listChanges(index);
        }
        var reader = Complex.gate(Map.of());
        var before = heard();

        var deliveries = Redeliveries.of(told, random);
        RegistryOnKafka.says(deliveries.stream().map(Delivery::event).toList());

        await().atMost(LONG).until(() -> heard() >= before + deliveries.size());
        await().atMost(LONG).untilAsserted(() -> assertThat(versionsKnown()).containsAllEntriesOf(versions));
        assertThat(values)
                .allSatisfy((entry, value) -> assertThat(ISSUERS).allSatisfy(issuer -> {
                    var id = Complex.id(issuer, entry);
                    assertThat(reader.scans(id.qr(Complex.SEJONG, Instant.now()))
                                    .reason())
                            .isEqualTo(issuer.equals(trusted) ? REASONS.get(value) : "unknown-issuer");
                }));
    }

    private void trustChanges() {
        for (var version = 0; version <= random.nextInt(MOST_VERSIONS); version++) {
            trusted = ISSUERS.get(random.nextInt(ISSUERS.size()));
            var list = Complex.registry().trustList(Complex.nextVersion(), trusted, Instant.now());
            told.add(list);
            versions.put(list.key(), list.version());
        }
    }

    /// Versions of the same second among them, and what concerns no gate.
    private void listChanges(int index) {
        var entry = new StatusReference(URI.create("http://localhost:8083/statuslists/" + (100 + index)), index);
        var at = begin;
        for (var version = 0; version <= random.nextInt(MOST_VERSIONS); version++) {
            var value = random.nextInt(REASONS.size());
            at = at.plusSeconds(random.nextInt(2));
            var list =
                    Complex.registry().statusList(entry.uri(), Complex.nextVersion(), Map.of(entry.idx(), value), at);
            told.add(list);
            versions.put(list.key(), list.version());
            values.put(entry, value);
        }
        told.add(new RegistryEvent.HolderRegistered(IssuanceId.next(), Digest.of(new byte[] {(byte) index}), at));
    }

    private Map<String, Long> versionsKnown() {
        var known = new HashMap<String, Long>();
        var snapshot = registry.snapshot();
        snapshot.trust().ifPresent(list -> known.put("trust-list", list.version()));
        snapshot.lists().forEach(list -> known.put(list.uri(), list.version()));
        return known;
    }

    private double heard() {
        return metrics.find("civilid.registry.heard").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
