package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential;

/// Who holds an ID that is not revoked. A call inside a transaction joins it.
public interface LiveCredentials {

    Uni<Optional<Credential.Live>> of(PersonId person);
}
