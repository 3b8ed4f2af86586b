package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;

/// Orders of one HR system without a database.
final class InMemoryPersonnelOrders implements PersonnelOrders {

    final Map<String, Arriving> held = new LinkedHashMap<>();
    final Set<Due> due = new HashSet<>();
    final List<PersonId> turns = new ArrayList<>();

    @Override
    public Uni<Set<String>> add(String hrSystem, List<Arriving> orders, Instant at) {
        return Uni.createFrom().item(() -> {
            var added = new HashSet<String>();
            for (var arriving : orders) {
                var order = arriving.order();
                if (!held.containsKey(order.orderId())) {
                    var placed = new PersonnelOrder(
                            held.size(),
                            order.orderId(),
                            order.person(),
                            order.kind(),
                            order.effectiveDate(),
                            order.amendment());
                    held.put(order.orderId(), new Arriving(placed, arriving.content()));
                    added.add(order.orderId());
                }
            }
            return added;
        });
    }

    @Override
    public Uni<Map<String, String>> contents(String hrSystem, Collection<String> orderIds) {
        return Uni.createFrom().item(() -> {
            var contents = new HashMap<String, String>();
            orderIds.forEach(id -> contents.put(id, held.get(id).content()));
            return contents;
        });
    }

    @Override
    public Uni<List<PersonnelOrder>> of(Collection<PersonId> persons) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .map(Arriving::order)
                        .filter(order -> persons.contains(order.person()))
                        .toList());
    }

    @Override
    public Uni<Void> remind(Collection<Due> days) {
        return Uni.createFrom().voidItem().invoke(() -> due.addAll(days));
    }

    @Override
    public Uni<List<PersonId>> due(LocalDate today, int atMost) {
        return Uni.createFrom().item(() -> {
            var ready = due.stream().filter(day -> !day.on().isAfter(today)).toList();
            ready.forEach(due::remove);
            return ready.stream().map(Due::person).distinct().toList();
        });
    }

    @Override
    public Uni<Void> takeTurns(Collection<PersonId> persons) {
        return Uni.createFrom().voidItem().invoke(() -> turns.addAll(persons));
    }
}
