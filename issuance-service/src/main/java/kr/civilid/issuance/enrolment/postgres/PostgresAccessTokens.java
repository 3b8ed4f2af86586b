package kr.civilid.issuance.enrolment.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.AccessTokens;

@ApplicationScoped
class PostgresAccessTokens implements AccessTokens {

    private final Clock clock;

    PostgresAccessTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(Digest token, IssuanceId id, Instant expiresAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into device_token (token_hash, issuance_id, expires_at) values (:token, :id, :at)")
                        .setParameter("token", token.base64url())
                        .setParameter("id", id.value())
                        .setParameter("at", expiresAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<IssuanceId>> holder(Digest token) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select issuance_id from device_token where token_hash = :token and expires_at > :now",
                                UUID.class)
                        .setParameter("token", token.base64url())
                        .setParameter("now", clock.instant())
                        .getSingleResultOrNull())
                .map(id -> Optional.ofNullable(id).map(IssuanceId::new)));
    }
}
