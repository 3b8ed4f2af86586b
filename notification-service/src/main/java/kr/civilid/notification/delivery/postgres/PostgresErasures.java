package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.notification.delivery.application.Erasures;
import kr.civilid.notification.delivery.domain.Message;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresErasures implements Erasures {

    private static final String WORDS =
            "delete from kept_words where message_id in (select id from message where issuance_id = :issuance)";
    private static final String NUMBERS =
            "update message set recipient = '', phone_key = null, replaced = '' where issuance_id = :issuance";

    /// So that no resend comes in between, which holds it too.
    private static final String HOLD = "select agency from issuance_agency where issuance_id = :issuance for update";

    private final MessageRows rows;
    private final Persons persons;

    PostgresErasures(MessageRows rows, Persons persons) {
        this.rows = rows;
        this.persons = persons;
    }

    @Override
    public Uni<Void> forget(IssuanceId issuanceId, PersonId person, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, String.class)
                        .setParameter("issuance", issuanceId.value())
                        .getResultList()
                        .chain(() -> persons.destroyKeys(issuanceId, person))
                        .chain(() -> giveUpQueued(session, issuanceId, at))
                        .chain(session::flush)
                        .chain(() -> change(session, WORDS, issuanceId))
                        .chain(() -> change(session, NUMBERS, issuanceId)));
    }

    private Uni<Void> giveUpQueued(Mutiny.Session session, IssuanceId issuanceId, Instant at) {
        return session.createSelectionQuery(
                        "from MessageRow where issuanceId = :issuance and state = QUEUED order by id", MessageRow.class)
                .setParameter("issuance", issuanceId.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .flatMap(queued -> Multi.createFrom()
                        .iterable(queued)
                        .onItem()
                        .transformToUniAndConcatenate(row -> row.held() instanceof Message.Queued waiting
                                ? rows.advance(row, waiting.giveUp(Message.ERASED, at))
                                : Uni.createFrom().voidItem())
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Void> change(Mutiny.Session session, String statement, IssuanceId issuanceId) {
        return session.createNativeQuery(statement)
                .setParameter("issuance", issuanceId.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
