package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        return open(List.of(id))
                .map(found -> found.stream().findFirst().map(Kept::asked).map(Asked::correction));
    }

    @Override
    public Uni<List<Asked>> history(IssuanceId id) {
        return kept(List.of(id), "").map(rows -> rows.stream().map(Kept::asked).toList());
    }

    /// What is open of many.
    Uni<List<Kept>> open(List<IssuanceId> ids) {
        return kept(ids, " and closed_at is null");
    }

    record Kept(UUID issuance, Asked asked) {}

    private Uni<List<Kept>> kept(List<IssuanceId> ids, String more) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select issuance_id, wish, step, comment, asked_at, due, closed_at, answered_at
                                from correction where issuance_id in :ids""" + more + " order by id", Object[].class)
                        .setParameter("ids", ids.stream().map(IssuanceId::value).toList())
                        .getResultList())
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> comment(row).map(comment -> read(row, comment)))
                        .collect()
                        .asList());
    }

    /// Nothing is left of it once the personal data is erased.
    private Uni<String> comment(Object[] row) {
        var box = (byte[]) row[3];
        return box.length == 0 ? Uni.createFrom().item("") : records.openComment(new IssuanceId((UUID) row[0]), box);
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

    @Override
    public Uni<List<IssuanceId>> silent(Instant now, Duration before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select c.issuance_id from correction c join issuance i on i.id = c.issuance_id
                                where c.closed_at is null and c.reminded_at is null
                                    and c.due > :now and c.due <= :soon
                                    and c.due - c.asked_at > make_interval(secs => :seconds)
                                    and i.stage in ('REQUESTED', 'DEPARTMENT_APPROVED', 'RETURNED')
                                    and not exists (select from issuance n
                                        where n.person_id = i.person_id and n.id > i.id)
                                order by c.due""", UUID.class)
                        .setParameter("now", now)
                        .setParameter("soon", now.plus(before))
                        .setParameter("seconds", (double) before.toSeconds())
                        .setMaxResults(limit)
                        .getResultList())
                .map(ids -> ids.stream().map(IssuanceId::new).toList());
    }

    @Override
    public Uni<Boolean> remind(IssuanceId id, Instant at) {
        return changed(
                        id,
                        at,
                        "update correction set reminded_at = :at"
                                + " where issuance_id = :id and closed_at is null and reminded_at is null")
                .map(rows -> rows == 1);
    }

    private static Uni<Void> change(IssuanceId id, Instant at, String statement) {
        return changed(id, at, statement).replaceWithVoid();
    }

    private static Uni<Integer> changed(IssuanceId id, Instant at, String statement) {
        return Panache.getSession()
                .flatMap((Mutiny.Session session) -> session.createNativeQuery(statement)
                        .setParameter("at", at)
                        .setParameter("id", id.value())
                        .executeUpdate());
    }

    private static Kept read(Object[] row, String comment) {
        var correction = new Correction(
                Wish.valueOf((String) row[1]), Step.valueOf((String) row[2]), comment, at(row[4]), at(row[5]));
        return new Kept(
                (UUID) row[0],
                new Asked(
                        correction,
                        Optional.ofNullable(row[6]).map(PostgresCorrections::at),
                        Optional.ofNullable(row[7]).map(PostgresCorrections::at)));
    }

    private static Instant at(Object time) {
        return ((OffsetDateTime) time).toInstant();
    }
}
