package kr.civilid.notification.delivery.domain;

import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// What stays the same of a message in every state. `recipient` is the masked number, `templateVersion` says which
/// edition of the wording was used.
public record About(
        MessageId id,
        IssuanceId issuanceId,
        Notice notice,
        Kind kind,
        int templateVersion,
        String recipient,
        Instant queuedAt,
        Instant expiresAt) {}
