package kr.civilid.approval.decision.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Submission;

/// An approval at rest. Its row is the lock that decisions and withdrawals queue for.
@Entity
@Table(name = "approval")
class ApprovalRow {

    enum State {
        PENDING,
        GRANTED,
        RETURNED,
        CLOSED;

        static State of(Approval approval) {
            return switch (approval) {
                case Approval.Pending _ -> PENDING;
                case Approval.Granted _ -> GRANTED;
                case Approval.Returned _ -> RETURNED;
                case Approval.Closed _ -> CLOSED;
            };
        }
    }

    @Id
    UUID issuanceId = new UUID(0, 0);

    UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    State state = State.PENDING;

    long version = 1;
    Instant openedAt = Instant.EPOCH;

    static ApprovalRow of(Submission submission) {
        var row = new ApprovalRow();
        row.issuanceId = submission.id().value();
        row.personId = submission.personId().value();
        row.openedAt = submission.openedAt();
        return row;
    }

    void hold(Approval approval) {
        state = State.of(approval);
        version++;
    }
}
