package kr.civilid.approval.access.domain;

import java.time.LocalDate;

/// Why an official is not there, from one day of Korea until another, both included. `reason` are the words of whoever
/// let somebody act for them; an order gives none beside its kind.
public record Absence(Cause cause, LocalDate from, LocalDate until, String reason) {

    /// The last day where no end is known yet.
    public static final LocalDate OPEN = kr.civilid.events.catalog.Absences.OPEN;

    public enum Cause {
        /// They have named who acts for them.
        DELEGATION,
        /// 휴직, by personnel order.
        LEAVE,
        /// 정직 or 직위해제, by personnel order.
        DUTY_SUSPENSION,
        /// 파견, by personnel order.
        SECONDMENT;

        public boolean isOrdered() {
            return this != DELEGATION;
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean isOpen() {
        return until.equals(OPEN);
    }

    @Override
    public String toString() {
        return "Absence[***]";
    }
}
