package kr.civilid.registry.status.application;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import kr.civilid.registry.status.domain.StatusList;
import kr.civilid.registry.status.domain.StatusToken;

/// Signs status lists and prepares them for serving, off the caller's thread.
public interface StatusTokens {

    /// Takes its own copy of `list` before it returns.
    Uni<StatusToken.Signed> sign(StatusList list, URI uri, Instant issuedAt, Instant expiresAt);

    Uni<ServedList> serve(StatusToken token);
}
