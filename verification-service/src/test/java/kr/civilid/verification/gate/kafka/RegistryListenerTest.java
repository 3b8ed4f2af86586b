package kr.civilid.verification.gate.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.verification.Complex;
import kr.civilid.verification.RegistryOnKafka;
import kr.civilid.verification.decision.application.Decision;
import kr.civilid.verification.decision.application.Intake;
import kr.civilid.verification.decision.application.Intake.Result.Taken;
import kr.civilid.verification.decision.application.Snapshot;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.gate.application.FollowRegistry;
import kr.civilid.verification.gate.application.RegistryTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegistryListenerTest {

    private static final String KEY = Complex.LIST.toString();

    @Inject
    FollowRegistry registry;

    @Inject
    RegistryTokens tokens;

    @Inject
    Intake intake;

    @Inject
    Decision decision;

    @Inject
    MeterRegistry metrics;

    @Test
    void what_cannot_be_read_or_believed_changes_nothing_and_stops_nothing() {
        Complex.opensInOrder(Complex.gate(Map.of()));
        var before = registry.snapshot();
        var unreadable = heard("unreadable");
        RegistryOnKafka.sends(KEY, "{\"type\":\"registry.status-list".getBytes(StandardCharsets.UTF_8));
        RegistryOnKafka.sends(KEY, "{}".getBytes(StandardCharsets.UTF_8));
        RegistryOnKafka.sends(KEY, new byte[] {0, 1, 2});
        RegistryOnKafka.sends(KEY, "{\"type\":\"registry.of-tomorrow.v9\"}".getBytes(StandardCharsets.UTF_8));
        RegistryOnKafka.sends(KEY, null);
        var stranger = new RegistryVoice(LocalTrust.in(Path.of("target/other-trust")));
        RegistryOnKafka.says(
                stranger.statusList(Complex.LIST, 1000, Map.of(), Instant.now().plusSeconds(10)));
        RegistryOnKafka.says(new StatusListPublished(Complex.LIST, 1001, "a.b.c", Instant.now()));

        await(() -> heard("unreadable") >= unreadable + 3 && heard("unknown") >= 1 && heard("deleted") >= 1);
        await(() -> heard("rejected") >= 2);
        assertThat(registry.snapshot()).isSameAs(before);
        Complex.statusIs(2);
        await(() -> registry.snapshot() != before);
    }

    @Test
    void after_a_restart_without_the_registry_the_gate_decides_as_before() {
        Complex.opensInOrder(Complex.gate(Map.of()));
        await(() -> tokensOf(remembered()).equals(tokensOf(registry.snapshot())));

        var policy = new GatePolicy(new Site(Complex.SEJONG), Set.of(), Optional.empty(), true, Set.of());
        assertThat(decision.decide(Complex.shown("name"), remembered(), policy, Instant.now()))
                .isInstanceOf(Allowed.class);
    }

    /// What a replica knows that starts now and hears nobody.
    private Snapshot remembered() {
        var snapshot = Snapshot.EMPTY;
        for (var token : kept()) {
            if (intake.take(snapshot, token, Instant.now()) instanceof Taken taken) {
                snapshot = taken.snapshot();
            }
        }
        return snapshot;
    }

    private static Set<RegistryEvent> tokensOf(Snapshot snapshot) {
        return Set.copyOf(snapshot.newsSince(Snapshot.EMPTY));
    }

    private List<RegistryEvent> kept() {
        try {
            return VertxContextSupport.subscribeAndAwait(tokens::all);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private double heard(String result) {
        return metrics.counter("civilid.registry.heard", "result", result).count();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }
}
