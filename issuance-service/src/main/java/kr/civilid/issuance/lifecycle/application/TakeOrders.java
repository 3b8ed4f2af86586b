package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders.Arriving;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders.Due;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder.Amendment;
import kr.civilid.issuance.request.application.BulkAccesses;
import kr.civilid.issuance.request.application.BulkPersons;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// 발령 접수: takes orders in, once per order id, and does at once what is due already.
@ApplicationScoped
public class TakeOrders {

    private final BulkPersons persons;
    private final PersonnelOrders orders;
    private final ApplyOrders applyOrders;
    private final TellAbsences tellAbsences;
    private final BulkAccesses accesses;
    private final LifecycleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    TakeOrders(
            BulkPersons persons,
            PersonnelOrders orders,
            ApplyOrders applyOrders,
            TellAbsences tellAbsences,
            BulkAccesses accesses,
            LifecycleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.persons = persons;
        this.orders = orders;
        this.applyOrders = applyOrders;
        this.tellAbsences = tellAbsences;
        this.accesses = accesses;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `content` is a keyed hash of all that was sent.
    public record Wanted(
            String orderId,
            String employeeNumber,
            OrderKind kind,
            LocalDate effectiveDate,
            Optional<Amendment> amendment,
            String content) {

        @Override
        public String toString() {
            return "Wanted[" + orderId + "]";
        }
    }

    public enum Result {
        /// In effect.
        APPLIED,
        /// Until its day.
        WAITING,
        /// The id is known with another content; nothing was done.
        REFUSED
    }

    /// One result for each, in the order given. Fails with [TooManyOrders].
    public Uni<List<Result>> by(Caller hrSystem, List<Wanted> wanted) {
        if (wanted.size() > settings.ordersPerCall()) {
            throw new TooManyOrders(settings.ordersPerCall());
        }
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, Employment.SEOUL);
        var numbers = wanted.stream().map(Wanted::employeeNumber).collect(toSet());
        return transactions.in(() -> persons.known(hrSystem.client(), numbers)
                .flatMap(known -> take(hrSystem, arriving(wanted, known), today, at)
                        .call(() -> tellAbsences.of(wanted, known))
                        .call(() -> accesses.note(hrSystem, known.values(), IssuanceAct.TAKE_ORDER))));
    }

    private static List<Arriving> arriving(List<Wanted> wanted, Map<String, PersonId> known) {
        var orders = new ArrayList<Arriving>();
        for (var order : wanted) {
            var person = java.util.Objects.requireNonNull(known.get(order.employeeNumber()));
            orders.add(new Arriving(
                    new PersonnelOrder(
                            orders.size(),
                            order.orderId(),
                            person,
                            order.kind(),
                            order.effectiveDate(),
                            order.amendment()),
                    order.content()));
        }
        return orders;
    }

    private Uni<List<Result>> take(Caller hrSystem, List<Arriving> arriving, LocalDate today, Instant at) {
        var ids = arriving.stream().map(order -> order.order().orderId()).collect(toSet());
        return orders.add(hrSystem.client(), arriving, at)
                .call(added -> follow(hrSystem, arriving, added, today))
                .chain(() -> orders.contents(hrSystem.client(), ids))
                .map(contents -> arriving.stream()
                        .map(order -> result(order, contents, today))
                        .toList());
    }

    private Uni<Void> follow(Caller hrSystem, List<Arriving> arriving, Set<String> added, LocalDate today) {
        var concerned = new HashSet<PersonId>();
        var waiting = new HashSet<Due>();
        for (var one : arriving) {
            var order = one.order();
            if (added.contains(order.orderId())) {
                order.days().forEach(day -> {
                    if (day.isAfter(today)) {
                        waiting.add(new Due(order.person(), day));
                    } else {
                        concerned.add(order.person());
                    }
                });
            }
        }
        return orders.remind(waiting).chain(() -> applyOrders.toOrdered(concerned, hrSystem.name()));
    }

    private static Result result(Arriving order, Map<String, String> contents, LocalDate today) {
        if (!order.content().equals(contents.get(order.order().orderId()))) {
            return Result.REFUSED;
        }
        return order.order().effectiveDate().isAfter(today) ? Result.WAITING : Result.APPLIED;
    }
}
