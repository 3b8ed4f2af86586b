package kr.civilid.approval.decision.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.Seat;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import org.jspecify.annotations.Nullable;

/// One seat of the chain. `waiting` marks the one whose turn it is, for the inbox to find by an index.
@Entity
@NamedQuery(name = StepRow.ALL_OF_APPROVAL, query = "from StepRow where issuanceId = :id order by round, place")
@NamedQuery(name = StepRow.OF_APPROVAL, query = "from StepRow where issuanceId = :id and round = :round order by place")
@Table(name = "approval_step")
class StepRow {

    static final String ALL_OF_APPROVAL = "StepRow.allOfApproval";
    static final String OF_APPROVAL = "StepRow.ofApproval";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID issuanceId = new UUID(0, 0);
    int round = 1;
    int place;

    @Enumerated(EnumType.STRING)
    Step step = Step.DEPARTMENT;

    String agency = "";

    /// Of a row of before; all others have it in the content, and the hash to be found by.
    @Nullable
    String department;

    @Nullable
    String departmentHash;

    boolean waiting;
    int deadlineDays = 3;
    int remindBefore = 1;

    /// Words of [StandIns#text].
    String delegatedTo = "";

    String escalatedTo = "";

    /// Then they need not wait for the deadline.
    boolean vacant;

    static StepRow of(IssuanceId issuance, int round, int place, Seat seat) {
        var row = new StepRow();
        row.issuanceId = issuance.value();
        row.round = round;
        row.place = place;
        row.step = seat.step();
        row.agency = seat.agency().digits();
        row.deadlineDays = seat.deadlines().days();
        row.remindBefore = seat.deadlines().remindBefore();
        row.delegatedTo = seat.delegated().text();
        row.escalatedTo = seat.next().text();
        row.vacant = seat.vacant();
        return row;
    }

    void close(String hash) {
        departmentHash = hash;
        department = null;
    }

    /// The first to decide sits in the applicant's own department.
    private Optional<String> department(Application content) {
        return departmentHash == null ? Optional.ofNullable(department) : Optional.of(content.department());
    }

    Seat seat(Application content) {
        return new Seat(
                step,
                new AgencyCode(agency),
                department(content),
                new Deadlines(deadlineDays, remindBefore),
                StandIns.parse(delegatedTo),
                StandIns.parse(escalatedTo),
                vacant);
    }
}
