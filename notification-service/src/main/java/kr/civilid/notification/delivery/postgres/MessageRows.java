package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.notification.delivery.application.ResendSettings;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Transition;

/// One step of a message in one transaction: its row, the row of the transition, the event that announces it.
@ApplicationScoped
class MessageRows {

    private final Outbox outbox;
    private final Persons persons;
    private final Contents contents;
    private final PhoneKeys phoneKeys;
    private final ResendSettings settings;

    MessageRows(Outbox outbox, Persons persons, Contents contents, PhoneKeys phoneKeys, ResendSettings settings) {
        this.outbox = outbox;
        this.persons = persons;
        this.contents = contents;
        this.phoneKeys = phoneKeys;
        this.settings = settings;
    }

    Uni<Void> add(Message.Queued message, Content content) {
        var about = message.about();
        return persons.whom(about.issuanceId())
                .flatMap(key -> key.isErased()
                        ? add(Message.unsent(about.toNobody(), Message.ERASED, about.queuedAt()))
                        : add(message, content, key));
    }

    private Uni<Void> add(Message.Queued message, Content content, PersonKey key) {
        var row = MessageRow.of(message);
        row.personId = key.person().value();
        row.phoneKey = phoneKeys.of(content.to());
        return contents.close(key, row.id, content)
                .invoke(box -> row.content = box)
                .flatMap(_ -> Panache.getSession())
                .flatMap(session -> session.persistAll(row, TransitionRow.of(row, row.queuedAt)));
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
