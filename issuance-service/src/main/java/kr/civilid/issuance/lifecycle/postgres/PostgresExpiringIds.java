package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.lifecycle.application.ExpiringIds;

@ApplicationScoped
class PostgresExpiringIds implements ExpiringIds {

    private static final String TAKE = """
            with due as (
                select c.id, c.issuance_id, c.valid_until from credential c
                where not c.revoked and c.valid_until > :now and c.valid_until <= :before
                    and not exists (select from expiry_notice n where n.credential_id = c.id)
                    and not exists (select from issuance o where o.person_id = c.person_id
                        and o.stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED'))
                order by c.valid_until limit :count),
            told as (
                insert into expiry_notice (credential_id, at) select id, :now from due
                on conflict do nothing returning credential_id)
            select due.issuance_id, due.valid_until from due join told on told.credential_id = due.id""";

    @Override
    public Uni<List<Expiring>> take(Instant now, Instant before, int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("now", now)
                        .setParameter("before", before)
                        .setParameter("count", atMost)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Expiring(new IssuanceId((UUID) row[0]), ((OffsetDateTime) row[1]).toInstant()))
                        .toList());
    }
}
