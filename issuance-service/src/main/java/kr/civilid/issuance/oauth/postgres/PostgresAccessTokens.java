package kr.civilid.issuance.oauth.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.application.AccessTokens;
import kr.civilid.issuance.oauth.domain.Access;

@ApplicationScoped
class PostgresAccessTokens implements AccessTokens {

    private final Clock clock;

    PostgresAccessTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> add(Access access) {
        return Panache.getSession().flatMap(session -> session.persist(AccessTokenRow.of(access)));
    }

    @Override
    public Uni<Optional<Access>> find(Digest token) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.find(AccessTokenRow.class, token.base64url()))
                .map(row -> Optional.ofNullable(row).map(AccessTokenRow::held)));
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetExpired() {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("delete from access_token where expires_at < ?1")
                                .setParameter(1, clock.instant())
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
