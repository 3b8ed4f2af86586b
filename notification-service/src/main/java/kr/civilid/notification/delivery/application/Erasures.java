package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Forgets to whom texts went. Every call joins the transaction of its caller.
public interface Erasures {

    /// The person's key is destroyed: what was closed under it opens never again, here and in every copy. Numbers,
    /// words and the hash of the number go, of every message about the issuance; what has not left yet never will
    /// (`ERASED`). That there was a text, of which kind and when, stays.
    Uni<Void> forget(IssuanceId issuanceId, PersonId person, Instant at);
}
