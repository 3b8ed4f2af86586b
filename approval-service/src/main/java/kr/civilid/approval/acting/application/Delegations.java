package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationId;
import kr.civilid.events.catalog.AgencyCode;

/// Every delegation ever given; each call is part of a transaction. None is ever forgotten: ending one marks it.
public interface Delegations {

    /// Those of the agency that are open on `day` or later. Until the transaction is over nobody else of the agency
    /// gives one, so that two that exclude each other cannot pass at once.
    Uni<List<Delegation>> lock(AgencyCode agency, LocalDate day);

    Uni<Void> add(Delegation given);

    /// The one with this id, if `owner` has given it, locked.
    Uni<Optional<Delegation>> find(DelegationId id, Person owner);

    Uni<Void> end(Delegation ended);

    /// Those that `person` has given or got and that are open on `day` or later, the first to begin first.
    Uni<List<Delegation>> of(Person person, LocalDate day);

    /// Those by which `delegate` may act on `day`; none of them ends before the transaction does.
    Uni<List<Delegation>> inForce(Person delegate, LocalDate day);

    /// Whether only other agencies' people are known here by this user name.
    Uni<Boolean> isKnownElsewhereOnly(Named official, AgencyCode agency);
}
