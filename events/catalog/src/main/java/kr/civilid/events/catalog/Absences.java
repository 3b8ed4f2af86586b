package kr.civilid.events.catalog;

import java.time.LocalDate;
import java.util.List;

/// On which days personnel orders keep somebody from their post; travels only [Sealed] to approval-service.
///
/// `agencies` is the one of their last application, and empty for whoever never applied: an order names none.
public record Absences(String employeeNumber, List<AgencyCode> agencies, List<Absence> absences) {

    /// The last day of an absence whose end is not ordered yet.
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Absences {
        agencies = List.copyOf(agencies);
        absences = List.copyOf(absences);
    }

    public enum Reason {
        /// 휴직
        LEAVE,
        /// 정직, 직위해제
        DUTY_SUSPENSION,
        /// 파견
        SECONDMENT
    }

    /// Days of Korea, both included.
    public record Absence(Reason reason, LocalDate from, LocalDate until) {}

    @Override
    public String toString() {
        return "Absences[***]";
    }
}
