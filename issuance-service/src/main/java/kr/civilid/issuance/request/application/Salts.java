package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Keeps the hash of an application from being tried out.
public interface Salts {

    /// 32 bytes, for one application always the same, which nobody can tell without the person's key; they are gone
    /// with it. A call inside a transaction joins it.
    Uni<byte[]> of(PersonId person, IssuanceId issuance);
}
