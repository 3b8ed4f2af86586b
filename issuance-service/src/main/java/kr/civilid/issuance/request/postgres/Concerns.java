package kr.civilid.issuance.request.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.request.application.Journeys.Attention;
import kr.civilid.issuance.request.domain.Concern;

/// The attention list: a row for each reason.
@Singleton
class Concerns {

    Uni<Void> raise(IssuanceId id, Attention attention) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into concern (issuance_id, reason, notice, cause, at)
                                values (:id, :reason, nullif(:notice, ''), nullif(:cause, ''), :at)
                                on conflict (issuance_id, reason) do update
                                set notice = excluded.notice, cause = excluded.cause, at = excluded.at""")
                        .setParameter("id", id.value())
                        .setParameter("reason", attention.reason().name())
                        .setParameter(
                                "notice", attention.notice().map(Enum::name).orElse(""))
                        .setParameter("cause", attention.cause().orElse(""))
                        .setParameter("at", attention.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> settle(IssuanceId id, Concern reason, Instant until) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from concern where issuance_id = :id and reason = :reason and at <= :until")
                        .setParameter("id", id.value())
                        .setParameter("reason", reason.name())
                        .setParameter("until", until)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Map<UUID, List<Attention>>> of(List<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select issuance_id, reason, at, notice, cause from concern
                                where issuance_id in :ids order by at""", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> (UUID) row[0], mapping(Concerns::attention, toList()))));
    }

    private static Attention attention(Object[] row) {
        return new Attention(
                Concern.valueOf((String) row[1]),
                ((OffsetDateTime) row[2]).toInstant(),
                Optional.ofNullable((String) row[3]).map(Notice::valueOf),
                Optional.ofNullable((String) row[4]));
    }
}
