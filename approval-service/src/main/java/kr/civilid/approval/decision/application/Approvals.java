package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceId;

/// Every approval this service knows. Each call is one transaction, or part of the one it is called in: state,
/// transition, decision, event and access record are stored together or not at all.
public interface Approvals {

    /// An approval that is known already stays as it is and says nothing: the first submission stands.
    Uni<Void> open(Transition<Pending> first, Application content);

    /// Locks the approval and takes `step` from the state found; an empty step changes nothing. Empty when unknown.
    Uni<Optional<Approval>> advance(IssuanceId id, Step step);

    /// As [#advance]; keeps `content` as that of the round that `step` begins.
    Uni<Optional<Approval>> resubmit(IssuanceId id, Application content, Step step);

    /// As [#advance], by an official: leaves an access record. Fails with [ApprovalNotFound] where there is none.
    Uni<Dossier> decide(IssuanceId id, Access access, Step step);

    /// Reads and leaves an access record. Fails with [ApprovalNotFound] where there is none that `visible` lets
    /// through.
    Uni<Dossier> read(IssuanceId id, Access access, Predicate<Approval> visible);

    /// At most `limit` of those behind `after` to which something is due by `at`, in the order of their ids.
    Uni<List<IssuanceId>> due(Instant at, Optional<IssuanceId> after, int limit);

    /// Takes away what tells whom the approval was about, in every round, and what could be tried out; who decided what
    /// and when stays, and so does the signed evidence, which still verifies.
    Uni<Void> erase(IssuanceId id);

    /// Where an approval goes next, if anywhere; throws a refusal where it must not.
    @FunctionalInterface
    interface Step {
        Optional<? extends Transition<? extends Approval>> from(Approval approval);
    }
}
