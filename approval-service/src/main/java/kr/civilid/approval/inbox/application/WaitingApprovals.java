package kr.civilid.approval.inbox.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Official;

/// What waits for somebody's decision.
public interface WaitingApprovals {

    /// `official` is the visitor with everybody whom they may act for. The first `page.limit()` after `page.after()`
    /// that the visitor of `access` may decide, in the order of their
    /// ids, which is that of the applications. Leaves an access record for each applicant shown.
    Uni<List<Waiting>> of(Access access, Official official, Page page);
}
