package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.application.Retention;
import org.hibernate.reactive.mutiny.Mutiny;

/// Each period is read by the statement that follows it. The statements look at much and change little, once a day:
/// they may take longer than those that somebody waits for.
@ApplicationScoped
class PostgresRetention implements Retention {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PATIENCE = "select set_config('statement_timeout', '60s', true)";
    private static final String OPEN = """
            (o.stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED') or o.stage = 'RETURNED' and exists (
                select from correction k where k.issuance_id = o.id and k.closed_at is null and k.due > :now))""";
    private static final String ENDED_PERSON = """
            exists (select from issuance i where i.person_id = p.id)
                and not exists (select from issuance o where o.person_id = p.id and %s)
                and not exists (select from credential c
                    where c.person_id = p.id and not c.revoked and c.valid_until > :now)
                and greatest((select max(i.waiting_since) from issuance i where i.person_id = p.id),
                    (select max(case when c.revoked then c.since else c.valid_until end) from credential c
                        where c.person_id = p.id))
                    < cast(:now as timestamptz) - (select keep from retention_period where kind = case
                        when exists (select from consent_withdrawal w where w.person_id = p.id) then 'WITHDRAWN_CONSENT'
                        when exists (select from credential c where c.person_id = p.id) then 'ENDED_ID'
                        else 'ENDED_APPLICATION' end)""".formatted(OPEN);
    /// Whoever never applied is known by orders alone; one that is yet to take effect keeps them.
    private static final String ORDERS_ONLY = """
            not exists (select from issuance i where i.person_id = p.id)
                and not exists (select from order_due d where d.person_id = p.id)
                and greatest(p.created_at, (
                    select max(greatest(o.received_at, o.effective_date, o.amended_date)) from personnel_order o
                        where o.person_id = p.id))
                    < cast(:now as timestamptz) - (select keep from retention_period where kind = 'ORDERS_ONLY')""";
    private static final String PERSONS = """
            select p.id from person p
            where p.erased_at is null and p.id > :after and (%s or %s)
            order by p.id limit :count""".formatted(ENDED_PERSON, ORDERS_ONLY);
    private static final String DETAILS = """
            with ended as (
                select r.issuance_id from personal_record r
                join issuance i on i.id = r.issuance_id
                left join credential c on c.issuance_id = i.id
                where not exists (select from issuance o where o.id = i.id and %1$s)
                    and (c.id is null or c.revoked or c.valid_until <= :now)
                    and greatest(i.waiting_since, case when c.revoked then c.since else c.valid_until end)
                        < %%s
                    and (exists (select from issuance o where o.person_id = i.person_id and o.id <> i.id and %1$s)
                        or exists (select from credential l where l.person_id = i.person_id and l.issuance_id <> i.id
                            and not l.revoked and l.valid_until > :now))
                limit :count),
            words as (update correction set comment = '', closed_at = coalesce(closed_at, :now)
                where issuance_id in (select issuance_id from ended))
            delete from personal_record where issuance_id in (select issuance_id from ended)""".formatted(OPEN);
    private static final String ENDED = "i.stage in ('ISSUED', 'WITHDRAWN', 'EXPIRED') and i.waiting_since < %s";

    @Override
    public Uni<List<PersonId>> persons(Instant now, Optional<PersonId> after, int atMost) {
        return patiently(session -> session.createNativeQuery(PERSONS, UUID.class)
                .setParameter("now", now)
                .setParameter("after", after.map(PersonId::value).orElse(BEFORE_ALL))
                .setParameter("count", atMost)
                .getResultList()
                .map(ids -> ids.stream().map(PersonId::new).toList()));
    }

    @Override
    public Uni<Integer> drop(Kind kind, Instant now, int atMost) {
        var before = "(cast(:now as timestamptz) - (select keep from retention_period where kind = '" + kind + "'))";
        return patiently(session -> Multi.createFrom()
                .iterable(statements(kind))
                .onItem()
                .transformToUniAndConcatenate(statement -> session.createNativeQuery(statement.formatted(before))
                        .setParameter("now", now)
                        .setParameter("count", atMost)
                        .executeUpdate())
                .collect()
                .with(Collectors.summingInt(Integer::intValue)));
    }

    private static List<String> statements(Kind kind) {
        return switch (kind) {
            case ENDED_DETAILS -> List.of(DETAILS);
            case INTAKE -> List.of(some("intake", "n join issuance i on i.id = n.issuance_id", "n", ENDED));
            case ATTENTION ->
                List.of(
                        some("attention", "n join issuance i on i.id = n.issuance_id", "n", ENDED),
                        some("concern", "n join issuance i on i.id = n.issuance_id", "n", ENDED));
            case INVITATION ->
                List.of(
                        some("invitation_guess", "n", "n", "n.at < %s"),
                        some("invitation_renewal", "n", "n", "n.at < %s"));
            case WALLET_NOTICE -> List.of(some("wallet_notice", "n", "n", "n.issued_at < %s"));
            case REPLAY ->
                List.of(
                        some("used_token", "n", "n", "n.expires_at < %s"),
                        some("access_token", "n", "n", "n.expires_at < %s"),
                        some("device_token", "n", "n", "n.expires_at < %s"),
                        some("unlock_challenge", "n", "n", "n.expires_at < %s"));
        };
    }

    private static String some(String table, String from, String row, String which) {
        return "delete from " + table + " where ctid in (select " + row + ".ctid from " + table + " " + from + " where "
                + which + " limit :count)";
    }

    private static <T> Uni<T> patiently(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PATIENCE, String.class)
                        .getSingleResult()
                        .chain(() -> work.apply(session)));
    }
}
