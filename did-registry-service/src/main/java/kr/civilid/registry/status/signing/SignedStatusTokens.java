package kr.civilid.registry.status.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.registry.signing.StatusKey;
import kr.civilid.registry.status.application.ListAddress;
import kr.civilid.registry.status.application.ServedList;
import kr.civilid.registry.status.application.StatusTokens;
import kr.civilid.registry.status.domain.StatusList;
import kr.civilid.registry.status.domain.StatusToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Compresses and signs on a worker, for both take milliseconds that no event loop has.
@ApplicationScoped
class SignedStatusTokens implements StatusTokens {

    private final Vertx vertx;
    private final StatusKey key;
    private final ListAddress address;
    private final Duration ttl;

    SignedStatusTokens(
            Vertx vertx,
            StatusKey key,
            ListAddress address,
            @ConfigProperty(name = "civilid.status.ttl") Duration ttl) {
        this.vertx = vertx;
        this.key = key;
        this.address = address;
        this.ttl = ttl;
    }

    @Override
    public Uni<StatusToken.Signed> sign(StatusList list, URI uri, Instant issuedAt, Instant expiresAt) {
        var snapshot = list.copy();
        return vertx.executeBlocking(() -> {
            var claims = new StatusClaims(
                    uri, issuedAt, expiresAt, ttl, address.aggregation(), snapshot.bits(), snapshot.compressed());
            return new StatusToken.Signed(JwtStatusToken.of(claims, key), CwtStatusToken.of(claims, key));
        });
    }

    @Override
    public Uni<ServedList> serve(StatusToken token) {
        return vertx.executeBlocking(() -> Representations.of(token));
    }
}
