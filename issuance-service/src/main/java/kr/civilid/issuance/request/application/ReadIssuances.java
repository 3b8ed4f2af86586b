package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.application.Journeys.Filter;
import kr.civilid.issuance.request.application.Journeys.Journey;
import kr.civilid.issuance.request.application.Journeys.Search;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Role;
import kr.civilid.issuance.request.domain.Sight;

/// Shows how far an issuance has come, to whoever may know; every look is on record.
@ApplicationScoped
public class ReadIssuances {

    private final Journeys journeys;
    private final Issuances issuances;
    private final Accesses accesses;
    private final Transactions transactions;

    ReadIssuances(Journeys journeys, Issuances issuances, Accesses accesses, Transactions transactions) {
        this.journeys = journeys;
        this.issuances = issuances;
        this.accesses = accesses;
        this.transactions = transactions;
    }

    /// Without the employee where the personal data is erased.
    public record Seen(Journey journey, Optional<Employee> employee, Sight sight) {}

    /// Fails with [UnknownIssuance] where there is none that `caller` may know of.
    public Uni<Seen> one(Caller caller, IssuanceId id) {
        return transactions.in(() -> journeys.of(id)
                .flatMap(journey -> issuances
                        .employee(id)
                        .map(Optional::of)
                        // The issuance is there: it is the personal data that is not.
                        .onFailure(UnknownIssuance.class)
                        .recoverWithItem(Optional::empty)
                        .map(employee -> seen(caller, journey, employee)))
                .call(seen -> accesses.note(caller, seen.journey().issuance().request(), IssuanceAct.READ)));
    }

    /// A page of a list, how much of each the caller may see, and whether another page follows.
    public record Slice(List<Journey> journeys, Sight sight, boolean more) {}

    /// One page, oldest first, of those that the HR system sent, or that belong to the HR officer's agency. Fails with
    /// [AttentionForHr] for an HR system that asks for what HR should look after.
    public Uni<Slice> page(Caller caller, Filter filter, Optional<IssuanceId> after, int limit) {
        var officer = caller.is(Role.HR_OFFICER);
        var fence = officer ? caller.agency() : Optional.<AgencyCode>empty();
        var sight = officer ? Sight.FULL : Sight.PROGRESS;
        if (officer && fence.isEmpty()) {
            return Uni.createFrom().item(new Slice(List.of(), sight, false));
        }
        if (filter.attention() && !officer) {
            return Uni.createFrom().failure(new AttentionForHr());
        }
        var system = officer ? Optional.<String>empty() : Optional.of(caller.client());
        return transactions.in(() -> journeys.page(new Search(system, fence, filter, after, limit + 1))
                .map(found -> new Slice(found.subList(0, Math.min(limit, found.size())), sight, found.size() > limit))
                .call(slice -> accesses.note(
                        caller,
                        slice.journeys().stream()
                                .map(journey -> journey.issuance().request())
                                .toList(),
                        IssuanceAct.LIST)));
    }

    private static Seen seen(Caller caller, Journey journey, Optional<Employee> employee) {
        var request = journey.issuance().request();
        var sight = employee.map(known -> Sight.of(caller, request, known))
                .orElseGet(() -> Sight.ofErased(caller, request))
                .orElseThrow(UnknownIssuance::new);
        return new Seen(journey, employee, sight);
    }
}
