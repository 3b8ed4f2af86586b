package kr.civilid.events.access.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.events.access.domain.AccessRecord;

/// Every access of an official or a system to personal data. Records are only ever added.
public interface AccessRecords {

    /// Joins the transaction of the access itself: both are kept, or neither is. Many cost little more than one.
    Uni<Void> add(List<AccessRecord> records);

    default Uni<Void> add(AccessRecord access) {
        return add(List.of(access));
    }
}
