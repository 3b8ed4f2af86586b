package kr.civilid.approval.acting.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.acting.domain.PostReport;
import kr.civilid.approval.personal.application.Contents.Kept;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the view over reports, their decisions and whose applications these were.
@Entity
@NamedQuery(
        name = PostReportRow.OPEN,
        query = "from PostReportRow where absentAgency = :agency and absentNumber = :number and acknowledgedAt is null"
                + " order by at, id")
@Immutable
@Table(name = "reported_decision")
class PostReportRow {

    static final String OPEN = "PostReportRow.open";

    @Id
    UUID id = new UUID(0, 0);

    UUID issuanceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    Step step = Step.DEPARTMENT;

    String decision = "";

    /// The name of the applicant, of a row of before.
    @Nullable
    String applicant;

    int round = 1;
    String applicantAgency = "";
    UUID personId = new UUID(0, 0);

    byte @Nullable [] box;

    String absentAgency = "";
    String absentNumber = "";
    String actedBy = "";
    Instant at = Instant.EPOCH;

    @Nullable
    Instant acknowledgedAt;

    Kept kept() {
        var agency = new AgencyCode(applicantAgency);
        return new Kept(
                new PersonId(personId),
                new IssuanceId(issuanceId),
                round,
                agency,
                Optional.ofNullable(box),
                Optional.ofNullable(applicant).map(name -> new Application("", name, agency, "", "", "")));
    }

    PostReport report(Application content) {
        return new PostReport(id, new IssuanceId(issuanceId), step, decision, content.name(), actedBy, at);
    }
}
