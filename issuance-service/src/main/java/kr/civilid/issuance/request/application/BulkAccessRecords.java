package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Caller;

/// [AccessRecords] of one act that concerns many. Joins the caller's transaction.
public interface BulkAccessRecords {

    Uni<Void> note(Caller caller, Collection<PersonId> whose, String act);
}
