package kr.civilid.notification.delivery.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// When a message reached a state; only ever added to.
@Entity
@Table(name = "message_transition")
@IdClass(TransitionRow.Key.class)
class TransitionRow {

    record Key(UUID messageId, long version) {}

    @Id
    UUID messageId = new UUID(0, 0);

    @Id
    long version;

    @Enumerated(EnumType.STRING)
    MessageRow.State state = MessageRow.State.QUEUED;

    Instant at = Instant.EPOCH;

    static TransitionRow of(MessageRow row, Instant at) {
        var transition = new TransitionRow();
        transition.messageId = row.id;
        transition.version = row.version;
        transition.state = row.state;
        transition.at = at;
        return transition;
    }
}
