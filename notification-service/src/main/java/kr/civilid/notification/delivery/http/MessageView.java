package kr.civilid.notification.delivery.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.domain.Kind;
import kr.civilid.notification.delivery.domain.Message;
import org.jspecify.annotations.Nullable;

/// A message as staff may see it: the number masked, neither words nor code. `replacedCharacters`: those of the reason
/// that no phone shows, and that arrived as `□`.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        MessageId id,
        Notice notice,
        Kind kind,
        int templateVersion,
        @Nullable List<String> replacedCharacters,
        String state,
        String recipient,
        Instant queuedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant undeliverableAt,
        @Nullable String reason,
        @Nullable MessageId resendOf) {

    static MessageView of(Message message) {
        return switch (message) {
            case Message.Queued _ -> of(message, "QUEUED", null, null, null, null);
            case Message.Accepted accepted -> of(message, "ACCEPTED", accepted.at(), null, null, null);
            case Message.Delivered delivered ->
                of(message, "DELIVERED", delivered.acceptedAt(), delivered.at(), null, null);
            case Message.Undeliverable failed ->
                of(message, "UNDELIVERABLE", failed.acceptedAt().orElse(null), null, failed.at(), failed.reason());
        };
    }

    private static MessageView of(
            Message message,
            String state,
            @Nullable Instant acceptedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant undeliverableAt,
            @Nullable String reason) {
        var about = message.about();
        return new MessageView(
                about.id(),
                about.notice(),
                about.kind(),
                about.templateVersion(),
                about.replaced().isEmpty()
                        ? null
                        : about.replaced().stream().map(MessageView::named).toList(),
                state,
                about.recipient(),
                about.queuedAt(),
                about.expiresAt(),
                acceptedAt,
                deliveredAt,
                undeliverableAt,
                reason,
                about.resendOf().orElse(null));
    }

    /// `똠 (U+B620)`
    private static String named(String codePoint) {
        return "%s (%s)".formatted(Character.toString(Integer.parseInt(codePoint.substring(2), 16)), codePoint);
    }
}
