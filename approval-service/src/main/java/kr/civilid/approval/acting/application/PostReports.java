package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.acting.domain.PostReport;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;

/// Reports to those in whose absence was decided.
public interface PostReports {

    /// Opens the report of a decision that is stored already, in the same transaction.
    Uni<Void> open(IssuanceId id, int round, Step step);

    /// At most 200 that the visitor of `access` has yet to take note of, the oldest first; leaves an access record for
    /// each applicant shown.
    Uni<List<PostReport>> open(Access access);

    /// Notes that the visitor of `access` has taken note, with an access record. Fails with [PostReportNotFound] where
    /// there is none to them, with [AlreadyAcknowledged] the second time.
    Uni<Void> acknowledge(UUID report, Access access);
}
