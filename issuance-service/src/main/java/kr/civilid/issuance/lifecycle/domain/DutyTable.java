package kr.civilid.issuance.lifecycle.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.Absences.Reason;

/// Which kinds of order take somebody away from their post, and which bring them back. Not what they do to the ID:
/// who is seconded keeps theirs, but cannot approve anything at home.
public record DutyTable(Map<OrderKind, Set<Reason>> begins, Map<OrderKind, Set<Reason>> ends) {

    /// Whether an order of this kind can change who is away.
    public boolean concerns(OrderKind kind) {
        return kind.amends() || begins.containsKey(kind) || ends.containsKey(kind);
    }

    /// The absences of one person that end on `today` or later, as all orders known now have them: the one that begins
    /// first comes first.
    public List<Absence> of(Collection<PersonnelOrder> orders, LocalDate today) {
        var found = new ArrayList<Absence>();
        var open = new EnumMap<Reason, LocalDate>(Reason.class);
        for (var day : days(orders, today)) {
            var away = away(orders, day);
            open.entrySet().removeIf(before -> {
                var goesOn = before.getValue().equals(away.get(before.getKey()));
                if (!goesOn) {
                    found.add(new Absence(before.getKey(), before.getValue(), day.minusDays(1)));
                }
                return !goesOn;
            });
            open.putAll(away);
        }
        open.forEach((reason, since) -> found.add(new Absence(reason, since, Absences.OPEN)));
        found.sort(Comparator.comparing(Absence::from).thenComparing(Absence::reason));
        return found;
    }

    /// Today, and every later day on which some order counts or is amended.
    private static List<LocalDate> days(Collection<PersonnelOrder> orders, LocalDate today) {
        var later = orders.stream().flatMap(order -> order.days().stream()).filter(today::isBefore);
        return Stream.concat(Stream.of(today), later).distinct().sorted().toList();
    }

    private Map<Reason, LocalDate> away(Collection<PersonnelOrder> orders, LocalDate day) {
        var away = new EnumMap<Reason, LocalDate>(Reason.class);
        for (var order : new OrderBook(orders, day).inEffect()) {
            ends.getOrDefault(order.kind(), Set.of()).forEach(away::remove);
            begins.getOrDefault(order.kind(), Set.of())
                    .forEach(reason -> away.putIfAbsent(reason, order.effectiveDate()));
        }
        return away;
    }
}
