package kr.civilid.approval.acting.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import org.jspecify.annotations.Nullable;

/// One absence by order, found by the hash of the number. Agency and number are part of every query.
@Entity
@NamedQuery(
        name = OrderedAbsenceRow.ON,
        query =
                "from OrderedAbsenceRow where (numberHash in (:hashes) or employeeNumber in (:numbers)) and (agency is null or agency = :agency)"
                        + " and fromDay <= :day and untilDay >= :day order by fromDay, id")
@Table(name = "ordered_absence")
class OrderedAbsenceRow {

    static final String ON = "OrderedAbsenceRow.on";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID personId = new UUID(0, 0);

    @Nullable
    String numberHash;

    /// Of a row of before.
    @Nullable
    String employeeNumber;

    @Nullable
    String agency;

    @Enumerated(EnumType.STRING)
    Absence.Cause cause = Absence.Cause.LEAVE;

    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;

    static OrderedAbsenceRow of(PersonId person, OrderedAbsence ordered, String numberHash) {
        var row = new OrderedAbsenceRow();
        row.personId = person.value();
        row.numberHash = numberHash;
        row.agency = ordered.agency().map(AgencyCode::digits).orElse(null);
        row.cause = ordered.absence().cause();
        row.fromDay = ordered.absence().from();
        row.untilDay = ordered.absence().until();
        return row;
    }

    /// `asked` are the numbers that were asked for, by their hashes.
    OrderedAbsence absence(Map<String, String> asked) {
        return new OrderedAbsence(
                numberHash == null ? requireNonNull(employeeNumber) : requireNonNull(asked.get(numberHash)),
                Optional.ofNullable(agency).map(AgencyCode::new),
                new Absence(cause, fromDay, untilDay, ""));
    }
}
