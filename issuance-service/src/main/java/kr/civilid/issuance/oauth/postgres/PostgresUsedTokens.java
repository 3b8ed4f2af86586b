package kr.civilid.issuance.oauth.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.application.UsedTokens;

/// One row per token; the primary key decides who was first.
@ApplicationScoped
class PostgresUsedTokens implements UsedTokens {

    private final Clock clock;

    PostgresUsedTokens(Clock clock) {
        this.clock = clock;
    }

    /// Alone, it is one statement and so its own transaction; to begin and commit another would ask twice more.
    @Override
    public Uni<Boolean> first(String kind, Digest token, Instant until) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into used_token (kind, token, expires_at) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, kind)
                        .setParameter(2, token.base64url())
                        .setParameter(3, until)
                        .executeUpdate())
                .map(rows -> rows == 1));
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetExpired() {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("delete from used_token where expires_at < ?1")
                                .setParameter(1, clock.instant())
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
