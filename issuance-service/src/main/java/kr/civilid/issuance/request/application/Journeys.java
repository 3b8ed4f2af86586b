package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;

/// How far each issuance has come, and what happened on the way.
public interface Journeys {

    /// Fails with [UnknownIssuance] where there is none.
    Uni<Journey> of(IssuanceId id);

    /// Oldest first.
    Uni<List<Journey>> page(Search search);

    /// Puts an issuance on the HR officers' attention list; `reason` is a fixed word such as `UNDELIVERABLE`.
    Uni<Void> callAttention(IssuanceId id, String reason, Instant at);

    /// `expiresAt` is when an open one ends unless its next step is taken; `correction` what an approver waits for now.
    record Journey(
            Issuance issuance,
            List<Milestone> timeline,
            Optional<Instant> expiresAt,
            Optional<Attention> attention,
            Optional<Correction> correction) {}

    record Milestone(Stage stage, Instant at) {}

    record Attention(String reason, Instant at) {}

    /// `hrSystem` or `agency` is the fence that the caller may not leave.
    record Search(
            Optional<String> hrSystem,
            Optional<AgencyCode> agency,
            Optional<String> employeeNumber,
            Optional<Stage> stage,
            Optional<IssuanceId> after,
            int limit) {}
}
