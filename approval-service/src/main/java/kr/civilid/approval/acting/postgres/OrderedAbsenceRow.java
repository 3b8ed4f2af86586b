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

    /// `asked` are the numbers that were asked for, by their hashes.
    OrderedAbsence absence(Map<String, String> asked) {
        return new OrderedAbsence(
                numberHash == null ? requireNonNull(employeeNumber) : requireNonNull(asked.get(numberHash)),
                Optional.ofNullable(agency).map(AgencyCode::new),
                new Absence(cause, fromDay, untilDay, ""));
    }
}
