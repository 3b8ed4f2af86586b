package kr.civilid.approval.decision.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.Digest;

/// The application itself, as it was in one round: the one table with personal data of the applicant.
@Entity
@Table(name = "application_content")
@IdClass(ContentRow.Key.class)
class ContentRow {

    /// The decisions hold number and hash too, and follow by their foreign key. The hash goes because what it stands
    /// for could be tried out.
    static final String ERASE = """
            update application_content set employee_number = 'erased', name = 'erased', department = 'erased',
                position = 'erased', rank = 'erased', content_hash = repeat('A', 43) where issuance_id = :id""";

    record Key(UUID issuanceId, int round) {}

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Id
    int round = 1;

    String employeeNumber = "";
    String name = "";
    String agency = "";
    String department = "";

    @Column(name = "position")
    String post = "";

    @Column(name = "rank")
    String grade = "";

    String contentHash = "";

    static ContentRow of(Submission submission, Application content) {
        var row = new ContentRow();
        row.issuanceId = submission.id().value();
        row.round = submission.round().number();
        row.employeeNumber = content.employeeNumber();
        row.name = content.name();
        row.agency = content.agency().digits();
        row.department = content.department();
        row.post = content.position();
        row.grade = content.rank();
        row.contentHash = submission.contentHash().base64url();
        return row;
    }

    EmployeeId applicant() {
        return new EmployeeId(new AgencyCode(agency), employeeNumber);
    }

    Digest contentHash() {
        return new Digest(contentHash);
    }

    Application content() {
        return new Application(employeeNumber, name, new AgencyCode(agency), department, post, grade);
    }
}
