package kr.civilid.approval.evidence.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.evidence.domain.Statement;
import kr.civilid.events.catalog.IssuanceId;

/// Signed records, chained for each approval. They are only ever added.
public interface EvidenceRecords {

    /// Signs and adds what was decided, in the transaction and under the lock of the decision itself.
    Uni<Void> add(Statement decided);

    /// The records of an approval in their order, with an access record; empty where the visitor's agency has no such
    /// approval.
    Uni<Optional<Kept>> of(IssuanceId id, Access access);

    /// `records` are compact JWS, `keys` the public JWKs that verify them; `salt` is that of their
    /// commitments, and empty where there is none yet, and once the applicant is erased.
    record Kept(List<String> records, List<String> keys, Optional<String> salt) {}
}
