package kr.civilid.registry.trust.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.registry.did.application.RegisterIssuer;
import kr.civilid.registry.trust.application.TrustLists.Published;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Publishes the trust list where it says something new, or is past half its life.
@ApplicationScoped
public class PublishTrustList {

    private final TrustLists lists;
    private final TrustSignatures signatures;
    private final ServedTrustList served;
    private final RegisterIssuer registerIssuer;
    private final Clock clock;
    private final URI issuer;
    private final List<String> types;
    private final Duration lifetime;

    PublishTrustList(
            TrustLists lists,
            TrustSignatures signatures,
            ServedTrustList served,
            RegisterIssuer registerIssuer,
            Clock clock,
            @ConfigProperty(name = "civilid.issuance.base-url") URI issuer,
            @ConfigProperty(name = "civilid.trust.credential-types") List<String> types,
            @ConfigProperty(name = "civilid.trust.lifetime") Duration lifetime) {
        this.lists = lists;
        this.signatures = signatures;
        this.served = served;
        this.registerIssuer = registerIssuer;
        this.clock = clock;
        this.issuer = issuer;
        this.types = types;
        this.lifetime = lifetime;
    }

    /// Also takes over what another instance published.
    public Uni<Void> due() {
        return registerIssuer
                .now()
                .map(did -> List.of(new TrustList.Issuer(did.value(), issuer, types, signatures.anchors())))
                .chain(issuers -> lists.latest().chain(latest -> publish(issuers, latest)))
                .chain(lists::latest)
                .invoke(latest -> latest.ifPresent(served::hold))
                .replaceWithVoid();
    }

    private Uni<Void> publish(List<TrustList.Issuer> issuers, Optional<Published> latest) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var content = digest(issuers);
        if (latest.filter(list -> list.content().equals(content) && isFresh(list, now))
                .isPresent()) {
            return Uni.createFrom().voidItem();
        }
        var version = latest.map(Published::version).orElse(0L) + 1;
        var list = new TrustList(version, now, now.plus(lifetime), issuers);
        return signatures
                .sign(list)
                .chain(token -> lists.publish(new Published(version, content, token, now, list.expiresAt())));
    }

    private boolean isFresh(Published list, Instant now) {
        return now.plus(lifetime.dividedBy(2)).isBefore(list.expiresAt());
    }

    private static Digest digest(List<TrustList.Issuer> issuers) {
        try {
            return Digest.of(EventJson.MAPPER.writeValueAsBytes(issuers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("issuers are always JSON", e);
        }
    }
}
