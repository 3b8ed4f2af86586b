package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.ISSUER;
import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.REGISTRY;
import static kr.civilid.verification.decision.application.World.TRUST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.gate.Signer;

/// Trust lists that differ from the usual one.
final class Trusting {

    static TrustListPublished types(String... vcts) {
        return list(1, new TrustList.Issuer("did:web:localhost", ISSUER, List.of(vcts), List.of(REGISTRY.rootDer())));
    }

    static TrustListPublished anchors(long version, String... anchors) {
        return list(
                version,
                new TrustList.Issuer("did:web:localhost", ISSUER, List.of(RegistryVoice.ID), List.of(anchors)));
    }

    static TrustListPublished until(long version, Instant end) {
        var issuer = new TrustList.Issuer(
                "did:web:localhost", ISSUER, List.of(RegistryVoice.ID), List.of(REGISTRY.rootDer()));
        return signed(version, RegistryVoice.claims(new TrustList(version, NOW, end, List.of(issuer))));
    }

    static TrustListPublished list(long version, TrustList.Issuer... issuers) {
        var list = new TrustList(version, NOW, NOW.plus(Duration.ofDays(1)), List.of(issuers));
        return signed(version, RegistryVoice.claims(list));
    }

    static TrustListPublished signed(long version, Map<String, Object> claims) {
        return new TrustListPublished(version, Signer.of(TRUST, "status").sign(TrustList.TYPE, claims), NOW);
    }

    private Trusting() {}
}
