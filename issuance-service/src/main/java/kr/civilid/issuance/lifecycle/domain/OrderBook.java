package kr.civilid.issuance.lifecycle.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All orders about one person, in whatever order they came: which of them are in effect on a day, and as what.
record OrderBook(Collection<PersonnelOrder> orders, LocalDate today) {

    /// In effect, as corrected, in the order in which they count.
    List<PersonnelOrder> inEffect() {
        return orders.stream()
                .filter(order -> !order.kind().amends() && !cancelled(order, Set.of()))
                .map(order -> correction(order).map(order::amended).orElse(order))
                .filter(order -> !order.effectiveDate().isAfter(today))
                .sorted()
                .toList();
    }

    /// A cancellation that was cancelled itself counts for nothing. Two that cancel each other both count: of what
    /// cannot be meant, nothing should follow that opens a gate.
    private boolean cancelled(PersonnelOrder order, Set<String> asking) {
        var chain = new HashSet<>(asking);
        return chain.add(order.orderId())
                && amendments(order, OrderKind.CANCELLATION).anyMatch(by -> !cancelled(by, chain));
    }

    private Optional<PersonnelOrder.Amendment> correction(PersonnelOrder order) {
        return amendments(order, OrderKind.CORRECTION)
                .filter(by -> !cancelled(by, Set.of()))
                .max(PersonnelOrder::compareTo)
                .flatMap(PersonnelOrder::amendment);
    }

    private Stream<PersonnelOrder> amendments(PersonnelOrder order, OrderKind kind) {
        return orders.stream()
                .filter(by -> by.kind() == kind
                        && by.amends(order)
                        && !by.effectiveDate().isAfter(today));
    }
}
