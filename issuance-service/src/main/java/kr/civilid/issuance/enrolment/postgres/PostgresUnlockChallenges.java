package kr.civilid.issuance.enrolment.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.UnlockChallenges;

@ApplicationScoped
class PostgresUnlockChallenges implements UnlockChallenges {

    private final Clock clock;

    PostgresUnlockChallenges(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(IssuanceId id, Digest challenge, Instant expiresAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into unlock_challenge (challenge_hash, issuance_id, expires_at)
                                values (:challenge, :id, :at)""")
                        .setParameter("challenge", challenge.base64url())
                        .setParameter("id", id.value())
                        .setParameter("at", expiresAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> take(IssuanceId id, Digest challenge) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                delete from unlock_challenge
                                where challenge_hash = :challenge and issuance_id = :id and expires_at > :now""")
                        .setParameter("challenge", challenge.base64url())
                        .setParameter("id", id.value())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
