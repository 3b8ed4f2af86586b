package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.vault.MasterKeyMissing;
import kr.civilid.notification.delivery.application.Resends;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresResends implements Resends {

    private final Persons persons;
    private final Contents contents;

    PostgresResends(Persons persons, Contents contents) {
        this.persons = persons;
        this.contents = contents;
    }

    @Override
    public Uni<Optional<Message>> find(MessageId id) {
        return session(session -> session.find(MessageRow.class, id.value()))
                .map(row -> Optional.ofNullable(row).map(MessageRow::held));
    }

    @Override
    public Uni<Optional<Message>> waiting(MessageId of) {
        return session(session -> session.createSelectionQuery(
                                "from MessageRow where resendOf = :of and state = QUEUED", MessageRow.class)
                        .setParameter("of", of.value())
                        .getResultList())
                .map(found -> found.stream().findFirst().map(MessageRow::held));
    }

    @Override
    public Uni<Long> since(Instant then, IssuanceId issuanceId) {
        return session(session -> session.createSelectionQuery("""
                                select count(*) from MessageRow
                                where issuanceId = :issuance and resendOf is not null and queuedAt > :then""", Long.class)
                .setParameter("issuance", issuanceId.value())
                .setParameter("then", then)
                .getSingleResult());
    }

    @Override
    public Uni<Optional<Content>> words(MessageId id, Instant now) {
        return session(session -> session.find(KeptWordsRow.class, id.value()))
                .flatMap(row -> row == null || !row.until.isAfter(now)
                        ? Uni.createFrom().item(Optional.empty())
                        : box(row).flatMap(box -> contents.open(List.of(box)))
                                .map(List::getFirst)
                                .map(PostgresResends::words));
    }

    private Uni<Box> box(KeptWordsRow row) {
        return row.personId == null
                ? Uni.createFrom().item(new Box.OfBefore(row.messageId, row.content))
                : persons.key(row.personId).map(key -> new Box.OfPerson(row.messageId, row.content, key));
    }

    private static Optional<Content> words(Reading reading) {
        return switch (reading) {
            case Reading.Read(var content) -> Optional.of(content);
            case Reading.Lost _ -> Optional.empty();
            case Reading.NotNow _ -> throw new MasterKeyMissing();
        };
    }

    @Override
    public Uni<Void> forgetCodes(IssuanceId issuanceId) {
        return session(session -> session.createMutationQuery("""
                                delete KeptWordsRow where messageId in (
                                    select id from MessageRow
                                    where issuanceId = :issuance and notice in (INVITATION, TRANSACTION_CODE))""")
                        .setParameter("issuance", issuanceId.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().flatMap(work::apply);
    }
}
