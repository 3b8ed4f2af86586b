package kr.civilid.approval.inbox.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the view behind the inbox. Its query is named, so that it is parsed at the start and not while somebody
/// waits.
@Entity
@NamedQuery(name = WaitingRow.FOR_OFFICIAL, query = """
                from WaitingRow w
                where w.agency = :agency
                  and ((:head = true and w.step = DEPARTMENT and w.seatDepartment = :department)
                    or (:hr = true and w.step = HR))
                  and w.employeeNumber <> :number
                  and w.issuanceId > :after
                  and not exists (select 1 from DecisionRow d where d.issuanceId = w.issuanceId and d.step <> w.step
                      and (d.deciderSubject = :subject or (d.deciderAgency = :agency and d.deciderNumber = :number)))
                order by w.issuanceId
                """)
@Immutable
@Table(name = "waiting_approval")
class WaitingRow {

    static final String FOR_OFFICIAL = "WaitingRow.forOfficial";

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    Step step = Step.DEPARTMENT;

    String agency = "";

    @Nullable
    String seatDepartment;

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
