package kr.civilid.issuance.oauth.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.application.Grants;
import kr.civilid.issuance.oauth.domain.Grant;

@ApplicationScoped
class PostgresGrants implements Grants {

    private final Clock clock;

    PostgresGrants(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> add(Grant.Open grant, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update code_grant set state = 'REPLACED' where issuance_id = ?1 and state = 'OPEN'")
                        .setParameter(1, grant.issuanceId().value())
                        .executeUpdate()
                        .chain(() -> session.persist(GrantRow.of(grant, at))));
    }

    @Override
    public Uni<Long> countSince(IssuanceId issuance, Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select count(*) from GrantRow where issuanceId = ?1 and offeredAt > ?2", Long.class)
                        .setParameter(1, issuance.value())
                        .setParameter(2, since)
                        .getSingleResult());
    }

    @Override
    public Uni<Optional<Grant>> lock(Digest code) {
        return Panache.getSession()
                .flatMap(session -> session.find(GrantRow.class, code.base64url(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> Optional.ofNullable(row).map(GrantRow::held));
    }

    @Override
    public Uni<Void> save(Grant grant) {
        return Panache.getSession()
                .flatMap(session -> session.find(GrantRow.class, grant.code().base64url()))
                .invoke(row -> row.hold(grant))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("delete from code_grant where offered_at < ?1")
                                .setParameter(1, clock.instant().minus(Duration.ofDays(1)))
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
