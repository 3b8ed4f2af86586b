package kr.civilid.approval.decision.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Turn;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.events.catalog.IssuanceEvent;
import org.jspecify.annotations.Nullable;

/// An approval at rest. Its row is the lock that decisions and withdrawals queue for.
@Entity
@NamedQuery(
        name = ApprovalRow.DUE,
        query = "select issuanceId from ApprovalRow where tendAt <= :at and issuanceId > :after order by issuanceId")
@Table(name = "approval")
class ApprovalRow {

    static final String DUE = "ApprovalRow.due";

    /// Without it, nobody can try out what the commitments in the evidence stand for.
    static final String UNSALT = "update approval set salt = null, salt_box = null where issuance_id = :id";

    enum State {
        PENDING,
        ON_HOLD,
        GRANTED,
        RETURNED,
        CLOSED;

        static State of(Approval approval) {
            return switch (approval) {
                case Pending _ -> PENDING;
                case OnHold _ -> ON_HOLD;
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

    @Enumerated(EnumType.STRING)
    IssuanceEvent.Kind kind = IssuanceEvent.Kind.NEW;

    long version;
    int round = 1;

    /// The first round whose approvals still count: a question that is answered begins a round, but not the chain.
    int countsFrom = 1;

    /// When the present round was submitted.
    Instant openedAt = Instant.EPOCH;

    @Nullable
    Instant heldUntil;

    /// When something is due without anybody's doing, for the tending to find by an index.
    @Nullable
    Instant tendAt;

    boolean reminded;
    boolean escalated;

    /// Never filled: keeps the database from making one in clear, as it does for a replica of before.
    @Column(updatable = false)
    @Nullable
    UUID salt;

    static ApprovalRow of(Pending opened, WorkingDays calendar) {
        var submission = opened.submission();
        var row = new ApprovalRow();
        row.issuanceId = submission.id().value();
        row.personId = submission.personId().value();
        row.kind = submission.kind();
        row.hold(opened, calendar);
        return row;
    }

    void hold(Approval approval, WorkingDays calendar) {
        var current = approval.submission().round();
        state = State.of(approval);
        round = current.number();
        countsFrom =
                approval.decisions().stream().mapToInt(Decision::round).min().orElse(round);
        openedAt = current.at();
        heldUntil = approval instanceof OnHold hold ? hold.until() : null;
        tendAt = approval.tendAt(calendar).orElse(null);
        var turn = approval instanceof Pending pending ? pending.turn() : Turn.FRESH;
        reminded = turn.reminded();
        escalated = turn.escalated();
        version++;
    }
}
