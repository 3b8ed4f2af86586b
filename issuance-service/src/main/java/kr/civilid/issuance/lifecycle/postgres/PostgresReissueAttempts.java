package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.lifecycle.application.ReissueAttempts;
import org.hibernate.reactive.mutiny.Mutiny;

/// Attempts in PostgreSQL, by a keyed hash of the CI: the rows tell nobody who tried.
@ApplicationScoped
class PostgresReissueAttempts implements ReissueAttempts {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Secret secret;
    private final Clock clock;

    PostgresReissueAttempts(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Uni<Known> begin(Digest challenge, String ci, Instant at) {
        var prover = prover(ci);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:prover, 0)) as text)",
                                String.class)
                        .setParameter("prover", prover)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery("""
                                insert into reissue_attempt (challenge, prover, at) values (:challenge, :prover, :at)
                                on conflict do nothing""")
                                .setParameter("challenge", challenge.base64url())
                                .setParameter("prover", prover)
                                .setParameter("at", at)
                                .executeUpdate())
                        .chain(() -> known(session, challenge)));
    }

    @Override
    public Uni<Long> refused(String ci, Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from reissue_attempt where prover = :prover and at > :since and not matched",
                                Long.class)
                        .setParameter("prover", prover(ci))
                        .setParameter("since", since)
                        .getSingleResult());
    }

    @Override
    public Uni<Void> settle(Digest challenge, boolean matched) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update reissue_attempt set matched = :matched where challenge = :challenge")
                        .setParameter("matched", matched)
                        .setParameter("challenge", challenge.base64url())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Scheduled(every = "30m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from reissue_attempt where at < :until")
                        .setParameter("until", clock.instant().minus(KEPT))
                        .executeUpdate())
                .replaceWithVoid());
    }

    private static Uni<Known> known(Mutiny.Session session, Digest challenge) {
        return session.createNativeQuery("""
                        select case when matched is null then 'NOT_YET' when matched then 'MATCHED' else 'REFUSED' end
                        from reissue_attempt where challenge = :challenge""", String.class)
                .setParameter("challenge", challenge.base64url())
                .getSingleResult()
                .map(Known::valueOf);
    }

    private String prover(String ci) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.mac("reissue-prover", ci));
    }
}
