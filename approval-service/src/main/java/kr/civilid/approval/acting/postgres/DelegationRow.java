package kr.civilid.approval.acting.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationId;
import kr.civilid.approval.personal.application.Boxes.Box;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import org.jspecify.annotations.Nullable;

/// One delegation. Agency and person are part of every query.
@Entity
@NamedQuery(
        name = DelegationRow.OF_AGENCY,
        query =
                "from DelegationRow where agency = :agency and untilDay >= :day and endedAt is null order by fromDay, id")
@NamedQuery(
        name = DelegationRow.OF_PERSON,
        query = "from DelegationRow where agency = :agency and untilDay >= :day and endedAt is null"
                + " and (absentNumber = :number or delegate in (:names)) order by fromDay, id")
@NamedQuery(
        name = DelegationRow.IN_FORCE,
        query = "from DelegationRow where agency = :agency and fromDay <= :day and untilDay >= :day and endedAt is null"
                + " and delegate in (:names) order by id")
@Table(name = "delegation")
class DelegationRow {

    static final String OF_AGENCY = "DelegationRow.ofAgency";
    static final String OF_PERSON = "DelegationRow.ofPerson";
    static final String IN_FORCE = "DelegationRow.inForce";

    @Id
    UUID id = new UUID(0, 0);

    String agency = "";
    String absentNumber = "";
    String absentSubject = "";
    String absentUsername = "";
    String absentDepartment = "";
    boolean headsDepartment;
    boolean worksInHr;
    String delegate = "";
    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;

    byte @Nullable [] reasonBox;

    @Column(name = "reason")
    @Nullable
    String clearReason;

    Instant givenAt = Instant.EPOCH;

    @Nullable
    Instant endedAt;

    static DelegationRow of(Delegation given) {
        var absent = given.absent();
        var row = new DelegationRow();
        row.id = given.id().value();
        row.agency = absent.agency().digits();
        row.absentNumber = absent.person().employee().number();
        row.absentSubject = absent.person().subject();
        row.absentUsername = absent.person().username();
        row.absentDepartment = absent.department();
        row.headsDepartment = absent.holds(Office.DEPARTMENT_HEAD);
        row.worksInHr = absent.holds(Office.HR_OFFICER);
        row.delegate = given.delegate().token();
        row.fromDay = given.days().from();
        row.untilDay = given.days().until();
        row.givenAt = given.givenAt();
        return row;
    }

    /// A key of its own closes the reason: whose words these are may have no pseudonym.
    Box box(byte[] bytes) {
        return new Box(new PersonId(id), "delegation|" + id, bytes);
    }

    Delegation delegation(String reason) {
        var employee = new EmployeeId(new AgencyCode(agency), absentNumber);
        var offices = new HashSet<Office>();
        if (headsDepartment) {
            offices.add(Office.DEPARTMENT_HEAD);
        }
        if (worksInHr) {
            offices.add(Office.HR_OFFICER);
        }
        return new Delegation(
                new DelegationId(id),
                new Official(new Person(absentSubject, absentUsername, employee), absentDepartment, offices),
                new Named(delegate),
                new Days(fromDay, untilDay),
                reason,
                givenAt,
                Optional.ofNullable(endedAt));
    }
}
