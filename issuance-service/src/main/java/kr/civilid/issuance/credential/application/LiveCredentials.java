package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential;

/// Who holds an ID that is not revoked. A call inside a transaction joins it.
public interface LiveCredentials {

    default Uni<Optional<Credential.Live>> of(PersonId person) {
        return ofAll(List.of(person)).map(found -> found.stream().findFirst());
    }

    /// At most one for each of `persons`.
    Uni<List<Credential.Live>> ofAll(Collection<PersonId> persons);
}
