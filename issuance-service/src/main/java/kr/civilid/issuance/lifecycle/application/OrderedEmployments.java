package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.request.application.Employments;

/// Nobody walks through two approvals to learn at the end that an order stands against the ID.
@ApplicationScoped
class OrderedEmployments implements Employments {

    private final PersonnelOrders orders;
    private final OrderEffects effects;
    private final Clock clock;

    OrderedEmployments(PersonnelOrders orders, OrderEffects effects, Clock clock) {
        this.orders = orders;
        this.effects = effects;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> ended(PersonId person, AgencyCode agency) {
        var today = LocalDate.ofInstant(clock.instant(), Employment.SEOUL);
        return orders.of(List.of(person))
                .flatMap(known -> effects.table()
                        .map(table -> Employment.of(known, table.of(Optional.of(agency)), today)
                                .ended()));
    }
}
