package kr.civilid.approval.inbox.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Official;

/// What waits for somebody's decision.
public interface WaitingApprovals {

    /// `official` is the visitor with everybody whom they may act for. The first `page.limit()` after `page.after()`
    /// that the visitor of `access` may decide: those first whose deadline has passed, among each the oldest first.
    /// Leaves an access record for each applicant shown.
    Uni<List<Waiting>> of(Access access, Official official, Page page);

    /// How many there are in all.
    Uni<Count> count(Official official);

    /// `escalated` of them are past their deadline.
    record Count(long all, long escalated) {}
}
