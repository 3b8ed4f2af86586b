package kr.civilid.issuance.lifecycle.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;

/// A personnel order as its HR system sent it; `arrival` counts up. Orders are in order by date, then by arrival.
public record PersonnelOrder(
        long arrival,
        String orderId,
        PersonId person,
        OrderKind kind,
        LocalDate effectiveDate,
        Optional<Amendment> amendment)
        implements Comparable<PersonnelOrder> {

    private static final Comparator<PersonnelOrder> ORDER =
            Comparator.comparing(PersonnelOrder::effectiveDate).thenComparing(PersonnelOrder::arrival);

    /// What becomes of the order named: another kind, another date, or with neither nothing at all.
    public record Amendment(String orderId, Optional<OrderKind> kind, Optional<LocalDate> effectiveDate) {}

    /// On which days it may change something: a correction may move another order to a day of its own.
    public List<LocalDate> days() {
        return amendment
                .flatMap(Amendment::effectiveDate)
                .map(moved -> List.of(effectiveDate, moved))
                .orElseGet(() -> List.of(effectiveDate));
    }

    boolean amends(PersonnelOrder other) {
        return amendment
                .filter(change -> change.orderId().equals(other.orderId()))
                .isPresent();
    }

    PersonnelOrder amended(Amendment change) {
        return new PersonnelOrder(
                arrival,
                orderId,
                person,
                change.kind().orElse(kind),
                change.effectiveDate().orElse(effectiveDate),
                amendment);
    }

    @Override
    public int compareTo(PersonnelOrder other) {
        return ORDER.compare(this, other);
    }
}
