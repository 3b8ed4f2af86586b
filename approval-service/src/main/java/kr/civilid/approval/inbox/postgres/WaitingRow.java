package kr.civilid.approval.inbox.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the view behind the inbox.
@Entity
@Immutable
@Table(name = "waiting_approval")
class WaitingRow {

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    Step step = Step.DEPARTMENT;

    String agency = "";

    @Nullable String seatDepartment;

    Instant openedAt = Instant.EPOCH;
    String employeeNumber = "";
    String name = "";
    String department = "";

    @Column(name = "position")
    String post = "";

    @Column(name = "rank")
    String grade = "";

    Waiting waiting() {
        return new Waiting(new IssuanceId(issuanceId), step, openedAt, name, department, post, grade);
    }
}
