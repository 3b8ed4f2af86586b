package kr.civilid.registry.status.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.StatusToken;
import kr.civilid.registry.status.domain.StatusValue;

/// Every list and its entries. A call inside a transaction joins it.
public interface StatusLists {

    /// Makes the list where it does not exist yet.
    Uni<Void> open(int n);

    /// Takes the news, in their order, to the copies of each credential. Opens the list if need be.
    Uni<Void> hear(int n, Map<CredentialId, List<News>> news);

    /// Lists whose token does not show every change, or expires before `expiry`, or is missing.
    Uni<List<Integer>> due(Instant expiry);

    /// What changed after the first `shown` changes.
    Uni<Changes> since(int n, long shown);

    /// Stores and announces what was signed, unless a token that shows as much is already there: another instance of
    /// this service may have been faster.
    Uni<Optional<StatusToken>> publish(
            int n, long shows, StatusToken.Signed signed, Instant issuedAt, Instant expiresAt);

    /// The tokens that are newer than those whose versions are given by list.
    Uni<List<StatusToken>> newerThan(Map<Integer, Long> versions);

    /// The values now of all entries that changed, and how many changes they amount to since the list began.
    record Changes(long upTo, Map<Integer, StatusValue> values) {}
}
