package kr.civilid.approval.decision.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.decision.domain.Authority;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.personal.application.Boxes.Box;
import kr.civilid.approval.personal.application.Contents;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.PersonId;
import org.jspecify.annotations.Nullable;

/// One decision. Repeats applicant and hash, so that the constraints against self-approval can see them; who decided is
/// there as a hash too, to be compared. Its words are in boxes; rows of before have them in clear until they are
/// closed.
@Entity
@NamedQuery(name = DecisionRow.OF_APPROVAL, query = "from DecisionRow where issuanceId = :id order by id")
@Table(name = "decision")
class DecisionRow {

    static final String OF_APPROVAL = "DecisionRow.ofApproval";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID issuanceId = new UUID(0, 0);

    int round = 1;

    @Enumerated(EnumType.STRING)
    Step step = Step.DEPARTMENT;

    @Enumerated(EnumType.STRING)
    Decision.Kind kind = Decision.Kind.RETURN;

    String deciderSubject = "";
    String deciderUsername = "";
    String deciderAgency = "";
    String deciderNumber = "";

    @Enumerated(EnumType.STRING)
    Kind authority = Kind.OWN_OFFICE;

    @Nullable
    String absentSubject;

    @Nullable
    String absentUsername;

    @Nullable
    String absentNumber;

    @Enumerated(EnumType.STRING)
    Absence.@Nullable Cause absenceCause;

    @Nullable
    LocalDate absenceFrom;

    @Nullable
    LocalDate absenceUntil;

    String applicantAgency = "";
    String contentHash = "";
    Instant at = Instant.EPOCH;

    @Nullable
    String applicantHash;

    @Nullable
    String deciderHash;

    @Nullable
    String absentHash;

    byte @Nullable [] commentBox;

    byte @Nullable [] reasonBox;

    @Nullable
    String applicantNumber;

    @Column(name = "comment")
    @Nullable
    String clearComment;

    @Column(name = "absence_reason")
    @Nullable
    String clearReason;

    /// As it was written, or once the row has been opened.
    @Transient
    String comment = "";

    /// Why whoever was acted for was away, in their words.
    @Transient
    String reason = "";

    enum Kind {
        OWN_OFFICE,
        ACTING_FOR,
        DELEGATED_DECISION,
        ESCALATION;

        static Kind of(Authority authority) {
            return switch (authority) {
                case Authority.OwnOffice _ -> OWN_OFFICE;
                case Authority.ActingFor _ -> ACTING_FOR;
                case Authority.DelegatedDecision _ -> DELEGATED_DECISION;
                case Authority.Escalation _ -> ESCALATION;
            };
        }
    }

    static DecisionRow of(Submission submission, Decision decision) {
        var row = new DecisionRow();
        row.issuanceId = submission.id().value();
        row.round = decision.round();
        row.step = decision.step();
        row.kind = decision.kind();
        row.deciderSubject = decision.by().subject();
        row.deciderUsername = decision.by().username();
        row.deciderAgency = decision.by().employee().agency().digits();
        row.deciderNumber = decision.by().employee().number();
        row.authority = Kind.of(decision.authority());
        decision.authority().inTheNameOf().ifPresent(row::inTheNameOf);
        decision.authority().absence().ifPresent(row::because);
        row.applicantAgency = submission.applicant().agency().digits();
        row.contentHash = decision.contentHash().base64url();
        row.comment = decision.comment();
        row.at = decision.at();
        return row;
    }

    Decision decision() {
        var employee = new EmployeeId(new AgencyCode(deciderAgency), deciderNumber);
        var by = new Person(deciderSubject, deciderUsername, employee);
        return new Decision(round, step, kind, by, authority(), new Digest(contentHash), comment, at);
    }

    void compareBy(String applicant, String decider, Optional<String> absent) {
        applicantHash = applicant;
        deciderHash = decider;
        absentHash = absent.orElse(null);
    }

    boolean isClear() {
        return applicantNumber != null;
    }

    void openClear() {
        open(Collections.emptyIterator());
    }

    void forgetClear() {
        applicantNumber = null;
        clearComment = null;
        clearReason = null;
    }

    String commentPlace() {
        return "comment|%s|%d|%s".formatted(issuanceId, round, step);
    }

    String reasonPlace() {
        return "reason|%s|%d|%s".formatted(issuanceId, round, step);
    }

    /// In the order in which [#open] takes their words.
    Stream<Box> boxes(PersonId person) {
        return Stream.concat(
                Stream.ofNullable(commentBox).map(bytes -> new Box(person, commentPlace(), bytes)),
                Stream.ofNullable(reasonBox).map(bytes -> new Box(person, reasonPlace(), bytes)));
    }

    void open(Iterator<Optional<String>> words) {
        comment = word(commentBox, clearComment, words);
        reason = word(reasonBox, clearReason, words);
    }

    private static String word(byte @Nullable [] box, @Nullable String clear, Iterator<Optional<String>> words) {
        return box == null
                ? Objects.requireNonNullElse(clear, "")
                : words.next().orElse(Contents.ERASED);
    }

    private void inTheNameOf(Person absent) {
        absentSubject = absent.subject();
        absentUsername = absent.username();
        absentNumber = absent.employee().number();
    }

    private void because(Absence why) {
        absenceCause = why.cause();
        absenceFrom = why.from();
        absenceUntil = why.until();
        reason = why.reason();
    }

    private Optional<Absence> why() {
        return Optional.ofNullable(absenceCause)
                .map(cause -> new Absence(cause, requireNonNull(absenceFrom), requireNonNull(absenceUntil), reason));
    }

    private Authority authority() {
        return switch (authority) {
            case OWN_OFFICE -> new Authority.OwnOffice();
            case DELEGATED_DECISION -> new Authority.DelegatedDecision();
            case ESCALATION -> new Authority.Escalation();
            case ACTING_FOR ->
                new Authority.ActingFor(
                        new Person(
                                requireNonNull(absentSubject),
                                requireNonNull(absentUsername),
                                new EmployeeId(new AgencyCode(deciderAgency), requireNonNull(absentNumber))),
                        why());
        };
    }
}
