package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.application.OutdatedConsents;

/// From the terms to the phones: as long as no version asks for a new consent, no phone is looked at.
@ApplicationScoped
class PostgresOutdatedConsents implements OutdatedConsents {

    private static final String OUTDATED = """
            select d.issuance_id, d.person_id, n.version, n.effective_at
            from terms v
            cross join lateral (
                select w.version, w.effective_at from terms w
                where w.consent_required and w.effective_at > v.effective_at and w.effective_at <= :at
                order by w.effective_at limit 1) n
            join device d on d.terms_version = v.version and d.unbound_at is null
            join credential c on c.issuance_id = d.issuance_id and not c.revoked
            where %s order by d.issuance_id""";
    private static final String TO_ASK = OUTDATED.formatted("d.asked_version is distinct from n.version");
    private static final String TO_SUSPEND = OUTDATED.formatted("""
            not exists (select from credential_hold h where h.credential_id = c.id and h.source = 'CONSENT')""");
    private static final String ASKED = """
            update device set asked_version = :version
            where issuance_id = :id and asked_version is distinct from cast(:version as text)""";

    @Override
    public Uni<List<Outdated>> toAsk(Instant now, int atMost) {
        return found(TO_ASK, now, atMost);
    }

    @Override
    public Uni<List<Outdated>> toSuspend(Instant before, int atMost) {
        return found(TO_SUSPEND, before, atMost);
    }

    @Override
    public Uni<Boolean> asked(Outdated outdated) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ASKED)
                        .setParameter("version", outdated.version())
                        .setParameter("id", outdated.issuance().value())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static Uni<List<Outdated>> found(String query, Instant at, int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter("at", at)
                        .setMaxResults(atMost)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(PostgresOutdatedConsents::outdated).toList());
    }

    private static Outdated outdated(Object[] row) {
        return new Outdated(
                new IssuanceId((UUID) row[0]),
                new PersonId((UUID) row[1]),
                (String) row[2],
                ((OffsetDateTime) row[3]).toInstant());
    }
}
