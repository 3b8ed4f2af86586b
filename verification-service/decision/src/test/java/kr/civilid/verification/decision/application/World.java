package kr.civilid.verification.decision.application;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.gate.HeldId;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.gate.Signer;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.verification.decision.application.Intake.Result.Taken;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Outcome;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.decision.jws.Chain;

/// An issuer, a registry, and a gate in Sejong, at one moment.
final class World {

    static final LocalTrust TRUST = LocalTrust.in(Path.of("target/trust"));
    static final URI ISSUER = URI.create("http://localhost:8081");
    static final URI LIST = URI.create("http://localhost:8083/statuslists/1");
    static final StatusReference STATUS = new StatusReference(LIST, 4711);
    static final Signer ISSUER_KEY = Signer.of(TRUST, "issuer");
    static final RegistryVoice REGISTRY = new RegistryVoice(TRUST);
    static final Site SEJONG = new Site("urn:kr:civilid:site:sejong");
    static final GatePolicy OPEN = new GatePolicy(SEJONG, Set.of(), Optional.empty(), true, Set.of());

    /// Within the validity of the certificates made for this run.
    static final Instant NOW = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    final Intake intake = new Intake(Chain.certificate(REGISTRY.rootDer()));
    final Decision decision = new Decision();
    Snapshot snapshot = Snapshot.EMPTY;
    GatePolicy policy = OPEN;
    Instant now = NOW;

    /// Everything valid, nobody revoked.
    static World inOrder() {
        var world = new World();
        world.hears(REGISTRY.trustList(1, ISSUER, NOW));
        world.hears(REGISTRY.statusList(LIST, 1, Map.of(), NOW));
        return world;
    }

    Intake.Result hears(RegistryEvent event) {
        var result = intake.take(snapshot, event, now);
        if (result instanceof Taken taken) {
            snapshot = taken.snapshot();
        }
        return result;
    }

    static IdDraft draft() {
        return new IdDraft(ISSUER, STATUS, NOW);
    }

    static HeldId id() {
        return draft().signedBy(ISSUER_KEY);
    }

    Outcome decides(String shown) {
        return decision.decide(shown, snapshot, policy, now);
    }

    /// The reason why `id`, shown here and now, is refused.
    Reason refuses(HeldId id) {
        return refuses(id.presentation(SEJONG.urn(), now, "name", "agency_code"));
    }

    Reason refuses(String shown) {
        return switch (decides(shown)) {
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Allowed _ -> throw new AssertionError("the gate opened");
        };
    }
}
