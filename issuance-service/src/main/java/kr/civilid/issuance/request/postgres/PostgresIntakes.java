package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.Intakes;
import kr.civilid.issuance.request.domain.ReissueReason;
import org.hibernate.reactive.mutiny.Mutiny;

/// The primary key decides which of two requests under one key was first; the other waits for it to commit.
@ApplicationScoped
class PostgresIntakes implements Intakes {

    private final Clock clock;

    PostgresIntakes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Intake>> earlier(Intake intake) {
        return Panache.getSession()
                .flatMap(session -> insert(session, intake)
                        .flatMap(rows -> rows == 1
                                ? Uni.createFrom().item(Optional.empty())
                                : find(session, intake).map(Optional::of)));
    }

    @Override
    public Uni<Intake> of(IssuanceId issuance) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select hr_system, idempotency_key, body_hash, reissue_reason from intake
                                where issuance_id = :issuance""", Object[].class)
                        .setParameter("issuance", issuance.value())
                        .getSingleResult())
                .map(row -> new Intake(
                        (String) row[0],
                        (String) row[1],
                        new Digest((String) row[2]),
                        issuance,
                        Optional.ofNullable((String) row[3]).map(ReissueReason::valueOf)));
    }

    private Uni<Integer> insert(Mutiny.Session session, Intake intake) {
        return session.createNativeQuery("""
                        insert into intake (hr_system, idempotency_key, body_hash, issuance_id, reissue_reason, at)
                        values (:hrSystem, :key, :body, :issuance, nullif(:reason, ''), :at) on conflict do nothing""")
                .setParameter("hrSystem", intake.hrSystem())
                .setParameter("key", intake.key())
                .setParameter("body", intake.body().base64url())
                .setParameter("issuance", intake.issuance().value())
                .setParameter("reason", intake.reason().map(Enum::name).orElse(""))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private static Uni<Intake> find(Mutiny.Session session, Intake intake) {
        return session.createNativeQuery("""
                        select body_hash, issuance_id, reissue_reason from intake
                        where hr_system = :hrSystem and idempotency_key = :key""", Object[].class)
                .setParameter("hrSystem", intake.hrSystem())
                .setParameter("key", intake.key())
                .getSingleResult()
                .map(row -> new Intake(
                        intake.hrSystem(),
                        intake.key(),
                        new Digest((String) row[0]),
                        new IssuanceId((UUID) row[1]),
                        Optional.ofNullable((String) row[2]).map(ReissueReason::valueOf)));
    }
}
