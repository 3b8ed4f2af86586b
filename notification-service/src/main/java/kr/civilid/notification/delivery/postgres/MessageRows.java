package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Transition;

/// One step of a message in one transaction: its row, the row of the transition, the event that announces it.
@ApplicationScoped
class MessageRows {

    private final Outbox outbox;
    private final ContentCipher cipher;
    private final PhoneKeys phoneKeys;

    MessageRows(Outbox outbox, ContentCipher cipher, PhoneKeys phoneKeys) {
        this.outbox = outbox;
        this.cipher = cipher;
        this.phoneKeys = phoneKeys;
    }

    /// Empty where it is gone, or cannot be read any more.
    Optional<Content> content(MessageRow row) {
        return row.content == null ? Optional.empty() : cipher.decrypt(row.id, row.content);
    }

    Uni<Void> add(Message.Queued message, Content content) {
        var row = MessageRow.of(message);
        row.content = cipher.encrypt(row.id, content);
        row.phoneKey = phoneKeys.of(content.to());
        return Panache.getSession().flatMap(session -> session.persistAll(row, TransitionRow.of(row, row.queuedAt)));
    }

    Uni<Void> add(Transition settled) {
        var row = MessageRow.of(settled.to());
        return Panache.getSession()
                .flatMap(session -> session.persistAll(row, TransitionRow.of(row, row.queuedAt)))
                .flatMap(_ -> outbox.announce(settled.event(), row.version));
    }

    /// `row` must be managed and locked.
    Uni<Void> advance(MessageRow row, Transition transition) {
        row.hold(transition.to());
        return Panache.getSession()
                .flatMap(session ->
                        session.persist(TransitionRow.of(row, transition.event().at())))
                .flatMap(_ -> outbox.announce(transition.event(), row.version));
    }
}
