package kr.civilid.issuance.request.domain;

import java.time.Instant;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// What was asked for, by which HR system, and for whom: the same through every state of an [Issuance].
///
/// `hrSystem` is the OAuth client that applied, e.g. `esaram`; `contentHash` is what every approval signs.
public record Request(
        IssuanceId id,
        PersonId personId,
        Kind kind,
        String hrSystem,
        AgencyCode agency,
        Digest contentHash,
        Instant requestedAt) {

    /// The same application with other content.
    Request with(Digest changed) {
        return new Request(id, personId, kind, hrSystem, agency, changed, requestedAt);
    }
}
