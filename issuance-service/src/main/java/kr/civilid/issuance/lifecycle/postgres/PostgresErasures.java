package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.application.Erasures;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;
import org.hibernate.reactive.mutiny.Mutiny;

/// Destroys the key, and every row and column that tells of the person without it.
@ApplicationScoped
class PostgresErasures implements Erasures {

    private static final String ISSUANCES = "select id from issuance where person_id = :person order by id for update";
    private static final String PERSON = "select erased_at from person where id = :person for update";
    private static final String IN_USE = """
            select i.id from issuance i where i.person_id = :person and (
                i.stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED')
                or i.stage = 'RETURNED' and exists (select from correction c
                    where c.issuance_id = i.id and c.closed_at is null and c.due > :now)
                or exists (select from credential c
                    where c.issuance_id = i.id and not c.revoked and c.valid_until > :now))
            order by i.id desc limit 1""";

    private static final String OF = " in (select id from issuance where person_id = :person)";
    private static final List<String> TRACES = List.of(
            "delete from personal_record where issuance_id" + OF,
            "update correction set comment = '', closed_at = coalesce(closed_at, now()) where issuance_id" + OF,
            "delete from invitation where issuance_id" + OF,
            "delete from invitation_guess where number_hash = (select number_hash from person where id = :person)",
            "delete from device_token where issuance_id" + OF,
            "delete from unlock_challenge where issuance_id" + OF,
            "delete from device where issuance_id" + OF,
            // What makes a commitment in the log somebody's: without key and salt it is a random number.
            "update signing_intent set holder = '', salt = '' where issuance_id" + OF,
            "delete from consent where issuance_id" + OF,
            "update consent_withdrawal set proof = '' where person_id = :person",
            "update loss_report set note = null where person_id = :person",
            "delete from owed_notice where issuance_id" + OF,
            // Unkeyed digests of personal data, which could be tried out.
            "delete from intake where issuance_id" + OF,
            "update issuance set content_hash = repeat('A', 43) where person_id = :person",
            "delete from told_absences where person_id = :person",
            "delete from order_due where person_id = :person",
            "delete from personnel_order where person_id = :person");
    private static final String KEY = """
            with noted as (insert into erasure (person_id, reason, caused_by, at) values (:person, :reason, :by, :at))
            update person set number_hash = 'erased|' || id, personal_key = '', master_key = 'erased', ci_hash = null,
                erased_at = :at where id = :person""";

    @Override
    public Uni<Record> lock(PersonId person, Instant now) {
        return Panache.getSession()
                .flatMap(session -> of(session, ISSUANCES, UUID.class, person)
                        .getResultList()
                        .chain(() -> of(session, PERSON, Instant.class, person).getSingleResult())
                        .flatMap(erasedAt -> of(session, ISSUANCES, UUID.class, person)
                                .getResultList()
                                .flatMap(ids -> of(session, IN_USE, UUID.class, person)
                                        .setParameter("now", now)
                                        .getResultList()
                                        .map(inUse -> new Record(
                                                ids.stream()
                                                        .map(IssuanceId::new)
                                                        .toList(),
                                                inUse.stream().findFirst().map(IssuanceId::new),
                                                Optional.ofNullable(erasedAt))))));
    }

    private static <T> Mutiny.SelectionQuery<T> of(
            Mutiny.Session session, String query, Class<T> type, PersonId person) {
        return session.createNativeQuery(query, type).setParameter("person", person.value());
    }

    @Override
    public Uni<Void> erase(PersonId person, ErasureReason reason, String by, Instant at) {
        return Panache.getSession()
                .flatMap(session -> Multi.createFrom()
                        .iterable(TRACES)
                        .onItem()
                        .transformToUniAndConcatenate(trace -> session.createNativeQuery(trace)
                                .setParameter("person", person.value())
                                .executeUpdate())
                        .collect()
                        .last()
                        .chain(() -> session.createNativeQuery(KEY)
                                .setParameter("person", person.value())
                                .setParameter("reason", reason.name())
                                .setParameter("by", by)
                                .setParameter("at", at)
                                .executeUpdate())
                        .replaceWithVoid());
    }
}
