package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Transition;

/// Every issuance this service knows. Whatever changes one also stores the transition and queues the event that says
/// so, in one transaction; a call inside a transaction joins it.
public interface Issuances {

    /// Fails with [UnknownIssuance] where there is none.
    Uni<Issuance> find(IssuanceId id);

    /// The personal details the HR system sent; for the eyes of the issuing and the matching of identities only.
    Uni<Employee> employee(IssuanceId id);

    /// Fails with [IssuanceAlreadyOpen] where the same person has one open.
    <S extends Issuance> Uni<S> add(Transition<S, IssuanceEvent> first, Employee employee);

    /// Locks the row, takes `step` from the state found, stores and announces; an empty step changes nothing and says
    /// nothing. Gives the state that holds afterwards. Fails with [UnknownIssuance] where there is none, and with
    /// [IssuanceAlreadyOpen] where a step would open one beside another of the same person.
    Uni<Issuance> advance(IssuanceId id, Step step);

    /// Replaces the personal details by mended ones. Needs the caller's transaction and the lock that [#advance]
    /// took in it.
    Uni<Void> amend(IssuanceId id, Employee employee);

    /// Queues an event that is no step, such as an offer, in its place among the steps. Needs the caller's transaction
    /// and the lock that [#advance] took in it.
    Uni<Void> announce(IssuanceEvent event);

    /// Where an issuance goes next, if anywhere.
    @FunctionalInterface
    interface Step {
        Optional<? extends Transition<? extends Issuance, IssuanceEvent>> from(Issuance issuance);
    }
}
