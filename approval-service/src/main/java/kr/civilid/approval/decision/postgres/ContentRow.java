package kr.civilid.approval.decision.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.personal.application.Contents.Kept;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import org.jspecify.annotations.Nullable;

/// The application itself, as it was in one round: all that tells of the applicant is in a box. Rows of before have it
/// in clear until they are closed.
@Entity
@NamedQuery(name = ContentRow.OF_APPROVAL, query = "from ContentRow where issuanceId = :id order by round")
@Table(name = "application_content")
@IdClass(ContentRow.Key.class)
class ContentRow {

    static final String OF_APPROVAL = "ContentRow.ofApproval";

    /// The decisions hold both hashes too, and follow by their foreign key. That of an unsalted content goes because
    /// what it stands for could be tried out.
    static final String ERASE = """
            update application_content set applicant_hash = 'erased', box = null, content_hash = repeat('A', 43)
            where issuance_id = :id""";

    record Key(UUID issuanceId, int round) {}

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Id
    int round = 1;

    String agency = "";
    String contentHash = "";

    @Nullable
    String applicantHash;

    byte @Nullable [] box;

    @Nullable
    String employeeNumber;

    @Nullable
    String name;

    @Nullable
    String department;

    @Column(name = "position")
    @Nullable
    String post;

    @Column(name = "rank")
    @Nullable
    String grade;

    /// What the row says, once it has been opened.
    @Transient
    @Nullable
    Application opened;

    static ContentRow of(Submission submission, Application content) {
        var row = new ContentRow();
        row.issuanceId = submission.id().value();
        row.round = submission.round().number();
        row.agency = content.agency().digits();
        row.contentHash = submission.contentHash().base64url();
        return row;
    }

    boolean isClear() {
        return employeeNumber != null;
    }

    void close(String hash, Optional<byte[]> closed) {
        applicantHash = hash;
        box = closed.orElse(null);
    }

    /// Behind [#close], once nothing points at the number any more.
    void forgetClear() {
        employeeNumber = null;
        name = null;
        department = null;
        post = null;
        grade = null;
    }

    Kept kept(PersonId person) {
        return new Kept(
                person,
                new IssuanceId(issuanceId),
                round,
                new AgencyCode(agency),
                Optional.ofNullable(box),
                Optional.ofNullable(employeeNumber).map(this::clear));
    }

    private Application clear(String number) {
        return new Application(
                number,
                requireNonNull(name),
                new AgencyCode(agency),
                requireNonNull(department),
                requireNonNull(post),
                requireNonNull(grade));
    }

    EmployeeId applicant() {
        return new EmployeeId(new AgencyCode(agency), content().employeeNumber());
    }

    String applicantHash() {
        return requireNonNull(applicantHash, "a content that was not closed");
    }

    Digest contentHash() {
        return new Digest(contentHash);
    }

    Application content() {
        return requireNonNull(opened, "a content that was not opened");
    }
}
