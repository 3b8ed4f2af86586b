package kr.civilid.approval.access.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import kr.civilid.approval.access.domain.AccessRecord;
import kr.civilid.events.catalog.IssuanceId;

/// Every access to personal data. Records are only ever added.
public interface AccessRecords {

    /// Adds one record for each applicant of `subjects`, in the transaction of the access itself.
    Uni<Void> add(AccessRecord access, Collection<IssuanceId> subjects);
}
