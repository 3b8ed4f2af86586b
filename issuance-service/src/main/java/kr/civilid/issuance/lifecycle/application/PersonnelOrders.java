package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;

/// Every personnel order, and who is to be looked at on which day. Every call joins the caller's transaction.
public interface PersonnelOrders {

    /// `content` is a keyed hash of all that was sent.
    record Arriving(PersonnelOrder order, String content) {}

    /// Keeps those whose id is new for `hrSystem`, and gives their ids.
    Uni<Set<String>> add(String hrSystem, List<Arriving> orders, Instant at);

    /// The content under which each of the ids is known.
    Uni<Map<String, String>> contents(String hrSystem, Collection<String> orderIds);

    Uni<List<PersonnelOrder>> of(Collection<PersonId> persons);

    /// A day on which the orders of a person come to something else.
    record Due(PersonId person, LocalDate on) {}

    Uni<Void> remind(Collection<Due> days);

    /// Takes persons off the list whose day has come; nobody else gets them.
    Uni<List<PersonId>> due(LocalDate today, int atMost);

    /// Whoever has the turn of a person decides what the orders do to their ID. Taken after the lock of an issuance
    /// and before the lock of an ID.
    Uni<Void> takeTurns(Collection<PersonId> persons);
}
