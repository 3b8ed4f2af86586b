package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;

/// What it takes to say something once more. Every call joins the transaction of its caller.
public interface Resends {

    Uni<Optional<Message>> find(MessageId id);

    /// The resend of this message that has not left yet.
    Uni<Optional<Message>> waiting(MessageId of);

    /// How many there were about one issuance since then.
    Uni<Long> since(Instant then, IssuanceId issuanceId);

    /// Number and words of a message that has left, while they are kept. Fails with
    /// [kr.civilid.events.vault.MasterKeyMissing] where they do not open for now.
    Uni<Optional<Content>> words(MessageId id, Instant now);

    /// A code that was used, or never will be, is not kept any more.
    Uni<Void> forgetCodes(IssuanceId issuanceId);
}
