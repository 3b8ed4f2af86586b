package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Transition;

/// Issuances without a database; [#announced] is what the bus would hear.
public final class InMemoryIssuances implements Issuances {

    public final List<IssuanceEvent> announced = new ArrayList<>();
    private final Map<IssuanceId, Issuance> held = new HashMap<>();
    private final Map<IssuanceId, Employee> employees = new HashMap<>();

    /// Puts an issuance into a state that another test has proved reachable.
    public void hold(Issuance issuance, Employee employee) {
        held.put(issuance.request().id(), issuance);
        employees.put(issuance.request().id(), employee);
    }

    @Override
    public Uni<Issuance> find(IssuanceId id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(held.get(id)).orElseThrow(UnknownIssuance::new));
    }

    @Override
    public Uni<Employee> employee(IssuanceId id) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(employees.get(id)).orElseThrow(UnknownIssuance::new));
    }

    @Override
    public <S extends Issuance> Uni<S> add(Transition<S, IssuanceEvent> first, Employee employee) {
        return Uni.createFrom().item(() -> {
            refuseSecond(first.to());
            hold(first.to(), employee);
            announced.add(first.event());
            return first.to();
        });
    }

    @Override
    public Uni<Issuance> advance(IssuanceId id, Step step) {
        return find(id).map(issuance -> step.from(issuance)
                .<Issuance>map(transition -> {
                    if (!(issuance instanceof Issuance.Open)) {
                        refuseSecond(transition.to());
                    }
                    held.put(id, transition.to());
                    announced.add(transition.event());
                    return transition.to();
                })
                .orElse(issuance));
    }

    @Override
    public Uni<Void> amend(IssuanceId id, Employee employee) {
        return Uni.createFrom().voidItem().invoke(() -> employees.put(id, employee));
    }

    @Override
    public Uni<Void> announce(IssuanceEvent event) {
        announced.add(event);
        return Uni.createFrom().voidItem();
    }

    /// As the unique index does it, also for one that is opened again.
    private void refuseSecond(Issuance next) {
        if (next instanceof Issuance.Open) {
            held.values().stream()
                    .filter(Issuance.Open.class::isInstance)
                    .filter(open ->
                            open.request().personId().equals(next.request().personId()))
                    .findFirst()
                    .ifPresent(open -> {
                        throw new IssuanceAlreadyOpen(open.request().id());
                    });
        }
    }
}
