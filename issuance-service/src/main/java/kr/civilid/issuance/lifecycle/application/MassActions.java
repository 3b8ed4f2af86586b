package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.lifecycle.domain.MassProposal;

/// Every mass action of every agency. Every call joins the caller's transaction.
public interface MassActions {

    /// The states of a mass action by name.
    enum State {
        PROPOSED,
        CONFIRMED,
        COMPLETED,
        WITHDRAWN,
        EXPIRED
    }

    /// One that is proposed already for the same list; of two at once, the second waits for the first one's end.
    Uni<Optional<MassAction>> proposed(AgencyCode agency, Digest listHash);

    Uni<Void> add(MassProposal proposal, List<MassMember> members);

    /// Held until the transaction ends. Empty where the agency has none of this id.
    Uni<Optional<MassAction>> lock(UUID id, AgencyCode agency);

    Uni<Optional<MassAction>> find(UUID id, AgencyCode agency);

    /// Oldest first.
    Uni<List<MassAction>> page(AgencyCode agency, Optional<State> state, Optional<UUID> after, int limit);

    /// In the order of the list as it was given, without those who were erased since.
    Uni<List<MassMember>> members(UUID id);

    Uni<Boolean> concerns(UUID id, String numberHash);

    Uni<Void> keep(MassAction action);

    /// How many were.
    Uni<Integer> expire(Instant now);

    /// The confirmed one that has waited longest, held until the transaction ends; nobody else gets it meanwhile.
    Uni<Optional<MassAction.Confirmed>> takeConfirmed();

    /// Those without a result yet, in the order of the list.
    Uni<List<PersonId>> left(UUID id, int atMost);

    Uni<Void> settle(UUID id, Map<PersonId, Result> results, Instant at);
}
