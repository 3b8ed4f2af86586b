package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;

/// IDs that rest for a new phone whose enrolment has ended without one. A call joins the caller's transaction.
public interface StrandedIds {

    record Stranded(CredentialId id, PersonId person) {}

    Uni<List<Stranded>> some(int atMost);
}
