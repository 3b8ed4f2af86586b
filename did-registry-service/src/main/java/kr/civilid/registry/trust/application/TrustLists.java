package kr.civilid.registry.trust.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;

/// The trust lists published so far; versions count from 1.
public interface TrustLists {

    Uni<Optional<Published>> latest();

    /// Stores and announces `list`, unless that version is there already: another instance may have been faster.
    Uni<Void> publish(Published list);

    /// `content` names what the list says, apart from version and dates; `token` is the signed list.
    record Published(long version, Digest content, String token, Instant issuedAt, Instant expiresAt) {}
}
