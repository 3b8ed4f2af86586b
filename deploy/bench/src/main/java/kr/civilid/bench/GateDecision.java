package kr.civilid.bench;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.gate.Signer;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.verification.decision.application.Decision;
import kr.civilid.verification.decision.application.Intake;
import kr.civilid.verification.decision.application.Intake.Result.Taken;
import kr.civilid.verification.decision.application.Snapshot;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.decision.jws.Chain;

/// S1: one gate decision in one thread, from the QR text to the verdict, against the two P-256 verifications that it
/// cannot do without; and against one of them where the issuer's signature was seen before. Measured in turns, so that
/// both suffer alike from whatever else the machine does.
final class GateDecision {

    private static final URI ISSUER = URI.create("http://localhost:8081");
    private static final URI LIST = URI.create("http://localhost:8083/statuslists/1");
    private static final Site SEJONG = new Site("urn:kr:civilid:site:sejong");
    private static final GatePolicy OPEN = new GatePolicy(SEJONG, Set.of(), Optional.empty(), true, Set.of());
    private static final int IDS = 200;
    private static final int ROUNDS = 60;

    private final Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    private final LocalTrust trust = LocalTrust.in(Path.of("deploy/bench/target/trust"));
    private final RegistryVoice registry = new RegistryVoice(trust);

    void measure() throws GeneralSecurityException {
        var shown = presentations();
        var snapshot = snapshot();
        var bound = new P256();
        double[] one = new double[ROUNDS];
        double[] fresh = new double[ROUNDS];
        double[] seen = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            var decision = new Decision();
            double verification = micros(IDS, _ -> bound.verify());
            double first = micros(IDS, i -> admit(decision, shown.get(i), snapshot));
            double again = micros(IDS, i -> admit(decision, shown.get(i), snapshot));
            if (round >= 0) {
                one[round] = verification;
                fresh[round] = 2 * verification / first;
                seen[round] = verification / again;
            }
        }
        System.out.printf(
                "S1 gate decision: one verification %.1f µs; ratio to two verifications %.2f; to one, issuer seen before, %.2f (goals 0.80); medians of %d rounds%n",
                Figures.of(one).median(),
                Figures.of(fresh).median(),
                Figures.of(seen).median(),
                ROUNDS);
    }

    private List<String> presentations() {
        var signer = Signer.of(trust, "issuer");
        return IntStream.range(0, IDS)
                .mapToObj(i -> new IdDraft(ISSUER, new StatusReference(LIST, i), now).signedBy(signer))
                .map(id -> id.presentation(SEJONG.urn(), now, "name", "agency_code"))
                .toList();
    }

    private Snapshot snapshot() {
        var intake = new Intake(Chain.certificate(registry.rootDer()));
        return take(
                intake,
                take(intake, Snapshot.EMPTY, registry.trustList(1, ISSUER, now)),
                registry.statusList(LIST, 1, Map.of(), now));
    }

    private Snapshot take(Intake intake, Snapshot snapshot, RegistryEvent event) {
        if (intake.take(snapshot, event, now) instanceof Taken taken) {
            return taken.snapshot();
        }
        throw new IllegalStateException("the registry's word was not taken");
    }

    private void admit(Decision decision, String shown, Snapshot snapshot) {
        if (!(decision.decide(shown, snapshot, OPEN, now) instanceof Allowed)) {
            throw new IllegalStateException("a good ID was refused: this measures nothing");
        }
    }

    private static double micros(int times, Task task) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            task.at(i);
        }
        return (System.nanoTime() - start) / 1_000.0 / times;
    }

    @FunctionalInterface
    private interface Task {
        void at(int index);
    }
}
