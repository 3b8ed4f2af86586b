package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;

/// What may be used once only: `jti` values and nonces, for all replicas and across restarts.
public interface UsedTokens {

    /// Remembers `token` of this `kind` until `until` and says whether this is its first use. Of any number of calls at
    /// once, one is told so. Joins the caller's transaction, else has one of its own.
    Uni<Boolean> first(String kind, Digest token, Instant until);
}
