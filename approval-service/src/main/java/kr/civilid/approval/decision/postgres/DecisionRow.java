package kr.civilid.approval.decision.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.decision.domain.Authority;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import org.jspecify.annotations.Nullable;

/// One decision. Repeats applicant and hash, so that the constraints against self-approval can see them.
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

    @Nullable
    String absenceReason;

    String applicantAgency = "";
    String applicantNumber = "";
    String contentHash = "";
    String comment = "";
    Instant at = Instant.EPOCH;

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
        row.applicantNumber = submission.applicant().number();
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

    private void inTheNameOf(Person absent) {
        absentSubject = absent.subject();
        absentUsername = absent.username();
        absentNumber = absent.employee().number();
    }

    private void because(Absence why) {
        absenceCause = why.cause();
        absenceFrom = why.from();
        absenceUntil = why.until();
        absenceReason = why.reason();
    }

    private Optional<Absence> why() {
        return Optional.ofNullable(absenceCause)
                .map(cause -> new Absence(
                        cause,
                        requireNonNull(absenceFrom),
                        requireNonNull(absenceUntil),
                        requireNonNull(absenceReason)));
    }

    private Authority authority() {
        return switch (authority) {
            case OWN_OFFICE -> Authority.OWN_OFFICE;
            case DELEGATED_DECISION -> Authority.DELEGATED;
            case ESCALATION -> Authority.ESCALATION;
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
