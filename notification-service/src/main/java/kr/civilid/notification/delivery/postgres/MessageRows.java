package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.notification.delivery.application.ResendSettings;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Transition;

/// One step of a message in one transaction: its row, the row of the transition, the event that announces it.
@ApplicationScoped
class MessageRows {

    private final Outbox outbox;
    private final ContentCipher cipher;
    private final PhoneKeys phoneKeys;
    private final ResendSettings settings;

    MessageRows(Outbox outbox, ContentCipher cipher, PhoneKeys phoneKeys, ResendSettings settings) {
        this.outbox = outbox;
        this.cipher = cipher;
        this.phoneKeys = phoneKeys;
        this.settings = settings;
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
        var at = transition.event().at();
        var kept = KeptWordsRow.of(row, at, settings.keptFor());
        row.hold(transition.to());
        var reached = TransitionRow.of(row, at);
        return Panache.getSession()
                .flatMap(session ->
                        kept.map(words -> session.persistAll(reached, words)).orElseGet(() -> session.persist(reached)))
                .flatMap(_ -> outbox.announce(transition.event(), row.version));
    }
}
