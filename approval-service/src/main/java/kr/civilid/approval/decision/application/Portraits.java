package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// The portraits (JPEG) that came with an application, in whatever round. Each call is part of a transaction.
public interface Portraits {

    Uni<Void> keep(IssuanceId id, PersonId person, byte[] portrait);

    Uni<Optional<byte[]>> find(IssuanceId id, PersonId person, Digest portrait);

    Uni<Void> forget(IssuanceId id);
}
