package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.domain.Visit;

/// Every access of an official to what is kept about a holder. Records are only ever added.
public interface AccessRecords {

    enum Act {
        READ_MESSAGES,
        RESEND_MESSAGE
    }

    /// Joins the transaction of the access itself.
    Uni<Void> add(Visit visit, Act act, IssuanceId whose, Instant at);
}
