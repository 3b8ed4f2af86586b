package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.Corrections;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Correction.Wish;
import org.hibernate.reactive.mutiny.Mutiny;

/// Rows that are only ever added and closed; the comments lie encrypted under the person's key.
@ApplicationScoped
class PostgresCorrections implements Corrections {

    private final PersonalRecords records;

    PostgresCorrections(PersonalRecords records) {
        this.records = records;
    }

    @Override
    public Uni<Void> ask(IssuanceId id, Correction correction) {
        return close(id, correction.askedAt())
                .chain(() -> records.closeComment(id, correction.comment()))
                .flatMap(box -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                insert into correction (issuance_id, wish, step, comment, asked_at, due)
                                values (:id, :wish, :step, :comment, :at, :due)""")
                                .setParameter("id", id.value())
                                .setParameter("wish", correction.wish().name())
                                .setParameter("step", correction.step().name())
                                .setParameter("comment", box)
                                .setParameter("at", correction.askedAt())
                                .setParameter("due", correction.due())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Correction>> open(IssuanceId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select wish, step, comment, asked_at, due from correction
                                where issuance_id = :id and closed_at is null""", Object[].class)
                        .setParameter("id", id.value())
                        .getSingleResultOrNull()
                        .flatMap(row -> row == null
                                ? Uni.createFrom().item(Optional.empty())
                                : records.openComment(id, (byte[]) row[2])
                                        .map(comment -> Optional.of(read(row, comment)))));
    }

    @Override
    public Uni<Void> answer(IssuanceId id, Instant at) {
        return change(
                id,
                at,
                "update correction set closed_at = :at, answered_at = :at"
                        + " where issuance_id = :id and closed_at is null");
    }

    @Override
    public Uni<Void> close(IssuanceId id, Instant at) {
        return change(id, at, "update correction set closed_at = :at where issuance_id = :id and closed_at is null");
    }

    @Override
    public Uni<Void> begun(IssuanceId id, Instant at) {
        return change(
                id,
                at,
                "update correction set begun_at = :at"
                        + " where issuance_id = :id and answered_at <= :at and begun_at is null");
    }

    @Override
    public Uni<Rounds> rounds(IssuanceId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select count(*) > 0, count(*) filter (where begun_at is null) > 0 from correction
                                where issuance_id = :id and answered_at is not null""", Object[].class)
                        .setParameter("id", id.value())
                        .getSingleResult()
                        .map(row -> new Rounds((Boolean) row[0], (Boolean) row[1])));
    }

    private static Uni<Void> change(IssuanceId id, Instant at, String statement) {
        return Panache.getSession()
                .flatMap((Mutiny.Session session) -> session.createNativeQuery(statement)
                        .setParameter("at", at)
                        .setParameter("id", id.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Correction read(Object[] row, String comment) {
        return new Correction(
                Wish.valueOf((String) row[0]),
                Step.valueOf((String) row[1]),
                comment,
                ((OffsetDateTime) row[3]).toInstant(),
                ((OffsetDateTime) row[4]).toInstant());
    }
}
