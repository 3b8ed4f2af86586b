package kr.civilid.verification.decision.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;
import kr.civilid.events.catalog.TrustList;

/// A trust list that was found genuine, and the token that it came in.
public final class Trust {

    private final TrustList list;
    private final String token;
    private final Map<String, TrustedIssuer> issuers;

    /// Refuses an issuer named twice with an [IllegalStateException].
    Trust(TrustList list, String token) {
        this.list = list;
        this.token = token;
        issuers = list.issuers().stream()
                .collect(Collectors.toUnmodifiableMap(issuer -> issuer.issuer().toString(), TrustedIssuer::new));
    }

    public long version() {
        return list.version();
    }

    RegistryEvent published() {
        return new TrustListPublished(list.version(), token, list.issuedAt());
    }

    boolean isValidAt(Instant at) {
        return at.isBefore(list.expiresAt());
    }

    Optional<TrustedIssuer> issuer(String name) {
        return Optional.ofNullable(issuers.get(name));
    }
}
