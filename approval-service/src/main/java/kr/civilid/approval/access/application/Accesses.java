package kr.civilid.approval.access.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.events.catalog.IssuanceId;

/// Every access to personal data, for the access records.
public interface Accesses {

    /// Adds one record for each applicant of `subjects`, in the transaction of the access itself.
    Uni<Void> add(Access access, Collection<IssuanceId> subjects);
}
