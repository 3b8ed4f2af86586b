package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.events.vault.MasterKeyMissing;
import kr.civilid.notification.delivery.domain.About;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Kind;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.PhoneNumber;

/// Takes a text to be sent. From the commit on it will leave, or be reported undeliverable.
@ApplicationScoped
public class QueueMessage {

    private final Messages messages;
    private final Clock clock;

    QueueMessage(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// `phone` as the HR system gave it, digits only; what is no Korean mobile number is undeliverable at once, so that
    /// HR hears of it. Joins the transaction of its caller. Fails with [NotYetKnown] while the master key of the
    /// person's key is missing: the event may wait for it.
    public Uni<Void> about(IssuanceId issuanceId, Notice notice, String phone, Draft draft, Instant expiresAt) {
        var now = clock.instant();
        var number = PhoneNumber.of(phone);
        var recipient = number.map(PhoneNumber::masked).orElse("");
        var full = draft.full().map(more -> new Content.Full(more.subject(), more.words()));
        var kind = full.isPresent() ? Kind.LMS : Kind.SMS;
        var about = new About(
                MessageId.next(),
                issuanceId,
                notice,
                kind,
                draft.templateVersion(),
                draft.replaced(),
                recipient,
                now,
                expiresAt,
                Optional.empty());
        return number.map(to -> messages.add(new Message.Queued(about), new Content(to, draft.brief(), full))
                        .onFailure(MasterKeyMissing.class)
                        .transform(_ -> new NotYetKnown(issuanceId)))
                .orElseGet(() -> messages.add(Message.unsent(about, Message.INVALID_NUMBER, now)));
    }
}
