package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential;

/// Those who must know that an ID begins to live; every call joins the transaction in which it does.
public interface IdBeginnings {

    /// Before the first row of an ID is locked. What refuses here ends the issuing with `credential_request_denied`.
    Uni<Void> ahead(PersonId person);

    Uni<Void> begun(Credential.Active id);
}
