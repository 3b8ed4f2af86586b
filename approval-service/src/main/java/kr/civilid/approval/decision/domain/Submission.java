package kr.civilid.approval.decision.domain;

import java.time.Instant;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// What was submitted for approval, whose it is and who is to decide: the same through every state of an [Approval].
///
/// `contentHash` binds each decision to the content that was looked at.
public record Submission(
        IssuanceId id, PersonId personId, EmployeeId applicant, Digest contentHash, Chain chain, Instant openedAt) {}
