package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.domain.Employment;

/// Takes orders that were sent ahead into effect when their day begins in Seoul.
@ApplicationScoped
public class OrdersComeDue {

    private static final int AT_ONCE = 500;

    private final PersonnelOrders orders;
    private final ApplyOrders applyOrders;
    private final Transactions transactions;
    private final Clock clock;

    OrdersComeDue(PersonnelOrders orders, ApplyOrders applyOrders, Transactions transactions, Clock clock) {
        this.orders = orders;
        this.applyOrders = applyOrders;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return Multi.createBy()
                .repeating()
                .uni(this::some)
                .whilst(count -> count > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// How many persons were looked at.
    public Uni<Integer> some() {
        var today = LocalDate.ofInstant(clock.instant(), Employment.SEOUL);
        return transactions.in(() -> orders.due(today, AT_ONCE)
                .call(persons -> applyOrders.toOrdered(persons, "personnel-order"))
                .map(java.util.List::size));
    }
}
