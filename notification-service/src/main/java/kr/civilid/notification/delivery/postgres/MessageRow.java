package kr.civilid.notification.delivery.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.domain.About;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Kind;
import kr.civilid.notification.delivery.domain.Message;
import org.jspecify.annotations.Nullable;

/// A message at rest. A column its state does not use is null; only this class knows which.
@Entity
@Table(name = "message")
class MessageRow {

    enum State {
        QUEUED,
        ACCEPTED,
        DELIVERED,
        UNDELIVERABLE
    }

    @Id
    UUID id = new UUID(0, 0);

    UUID issuanceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    Notice notice = Notice.INVITATION;

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.SMS;

    int templateVersion;

    /// Code points, a space between them.
    String replaced = "";

    @Enumerated(EnumType.STRING)
    State state = State.QUEUED;

    long version;
    String recipient = "";

    /// Whose key closes [#content]; null in a row of before.
    @Nullable
    UUID personId;

    byte @Nullable [] content;

    /// Where it was tried, and may still be: it goes nowhere else.
    @Enumerated(EnumType.STRING)
    @Nullable
    Gateway gateway;

    /// Since when.
    @Nullable
    Instant pinnedAt;

    @Nullable
    String phoneKey;

    /// When it was first tried.
    @Nullable
    Instant startedAt;

    @Nullable
    String gatewayId;

    @Nullable
    String reason;

    Instant queuedAt = Instant.EPOCH;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant settledAt;

    Instant expiresAt = Instant.EPOCH;

    @Nullable
    UUID resendOf;

    int attempts;

    /// When it may be claimed, where a release of before wrote it.
    @Nullable
    Instant dueAt;

    /// The same of all others.
    @Nullable
    Instant sendAt;

    static MessageRow of(Message message) {
        var about = message.about();
        var row = new MessageRow();
        row.id = about.id().value();
        row.issuanceId = about.issuanceId().value();
        row.notice = about.notice();
        row.kind = about.kind();
        row.templateVersion = about.templateVersion();
        row.replaced = String.join(" ", about.replaced());
        row.recipient = about.recipient();
        row.queuedAt = about.queuedAt();
        row.expiresAt = about.expiresAt();
        row.resendOf = about.resendOf().map(MessageId::value).orElse(null);
        row.sendAt = about.queuedAt();
        row.hold(message);
        return row;
    }

    /// Not to be claimed before `at`; a row of before stays where replicas of before look for it.
    void restUntil(Instant at) {
        if (dueAt == null) {
            sendAt = at;
        } else {
            dueAt = at;
        }
    }

    /// Takes on the state of `message` and counts the version up. Whatever it becomes, its content has been of use.
    void hold(Message message) {
        version++;
        content = null;
        switch (message) {
            case Message.Queued _ -> state = State.QUEUED;
            case Message.Accepted accepted -> {
                state = State.ACCEPTED;
                gatewayId = accepted.gatewayId();
                acceptedAt = accepted.at();
            }
            case Message.Delivered delivered -> {
                state = State.DELIVERED;
                settledAt = delivered.at();
            }
            case Message.Undeliverable undeliverable -> {
                state = State.UNDELIVERABLE;
                reason = undeliverable.reason();
                settledAt = undeliverable.at();
            }
        }
    }

    Message held() {
        var about = new About(
                new MessageId(id),
                new IssuanceId(issuanceId),
                notice,
                kind,
                templateVersion,
                replaced.isEmpty() ? List.of() : List.of(replaced.split(" ")),
                recipient,
                queuedAt,
                expiresAt,
                Optional.ofNullable(resendOf).map(MessageId::new));
        return switch (state) {
            case QUEUED -> new Message.Queued(about);
            case ACCEPTED -> new Message.Accepted(about, requireNonNull(gatewayId), requireNonNull(acceptedAt));
            case DELIVERED -> new Message.Delivered(about, requireNonNull(acceptedAt), requireNonNull(settledAt));
            case UNDELIVERABLE ->
                new Message.Undeliverable(
                        about, Optional.ofNullable(acceptedAt), requireNonNull(reason), requireNonNull(settledAt));
        };
    }
}
