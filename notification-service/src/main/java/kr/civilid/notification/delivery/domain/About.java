package kr.civilid.notification.delivery.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// What stays the same of a message in every state. `recipient` is the masked number, `templateVersion` says which
/// edition of the wording was used, `replaced` which characters of a reason no phone shows (`U+B620`), `resendOf` which
/// message is said once more.
public record About(
        MessageId id,
        IssuanceId issuanceId,
        Notice notice,
        Kind kind,
        int templateVersion,
        List<String> replaced,
        String recipient,
        Instant queuedAt,
        Instant expiresAt,
        Optional<MessageId> resendOf) {

    /// The same once more. It says nothing longer than the first: a code does not live on by being sent again.
    public About again(MessageId newId, Instant now) {
        return new About(
                newId, issuanceId, notice, kind, templateVersion, replaced, recipient, now, expiresAt, Optional.of(id));
    }

    /// The same, of somebody who is erased.
    public About toNobody() {
        return new About(id, issuanceId, notice, kind, templateVersion, List.of(), "", queuedAt, expiresAt, resendOf);
    }
}
