package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.request.application.Corrections.Asked;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;

/// How far each issuance has come, and what happened on the way.
public interface Journeys {

    /// Fails with [UnknownIssuance] where there is none.
    Uni<Journey> of(IssuanceId id);

    /// Oldest first.
    Uni<List<Journey>> page(Search search);

    /// Puts an issuance on the HR officers' attention list, in the place of what was there for the same reason.
    Uni<Void> callAttention(IssuanceId id, Attention attention);

    /// Takes it from the list, as far as it was there for this reason since `until` or before. Joins the caller's
    /// transaction.
    Uni<Void> settle(IssuanceId id, Concern reason, Instant until);

    /// `expiresAt` is when it ends unless its next step is taken. `corrections` is what approvers wanted: of one
    /// issuance all, oldest first, of a page what is still open.
    record Journey(
            Issuance issuance,
            List<Milestone> timeline,
            Optional<Instant> expiresAt,
            List<Attention> attention,
            List<Asked> corrections) {

        /// What an approver waits for now.
        public Optional<Correction> correction() {
            return Asked.open(corrections);
        }
    }

    record Milestone(Stage stage, Instant at) {}

    /// `notice` and `cause` of a text that did not arrive: which, and the gateway's reason.
    record Attention(Concern reason, Instant at, Optional<Notice> notice, Optional<String> cause) {

        public static Attention of(Concern reason, Instant at) {
            return new Attention(reason, at, Optional.empty(), Optional.empty());
        }
    }

    /// Which of them; `attention` and `hold` leave out those that HR need not look after, or that no approver holds.
    record Filter(Optional<String> employeeNumber, Optional<Stage> stage, boolean attention, boolean hold) {}

    /// `hrSystem` or `agency` is the fence that the caller may not leave.
    record Search(
            Optional<String> hrSystem,
            Optional<AgencyCode> agency,
            Filter filter,
            Optional<IssuanceId> after,
            int limit) {}
}
