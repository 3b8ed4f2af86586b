package kr.civilid.issuance.lifecycle.application;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;

/// Whom a mass action is to concern. Every call joins the caller's transaction.
@ApplicationScoped
class MassLists {

    private final MassActions massActions;
    private final MembersOfAgency members;

    MassLists(MassActions massActions, MembersOfAgency members) {
        this.massActions = massActions;
        this.members = members;
    }

    /// Fails with [UnknownMembers].
    Uni<List<MassMember>> numbered(AgencyCode agency, SequencedSet<String> numbers) {
        return members.numbered(agency, numbers).map(found -> {
            var unknown = new HashSet<>(numbers);
            unknown.removeAll(found.keySet());
            if (!unknown.isEmpty()) {
                throw new UnknownMembers(unknown);
            }
            var named = new LinkedHashMap<String, PersonId>();
            numbers.forEach(number -> named.put(number, requireNonNull(found.get(number))));
            return listed(named);
        });
    }

    /// Everybody whom a mass suspension suspended and still does: whoever was suspended before it, or resumed and
    /// suspended again since, was not suspended by it. Fails with [NothingToTakeBack].
    Uni<List<MassMember>> suspendedBy(AgencyCode agency, UUID suspension) {
        return massActions
                .find(suspension, agency)
                .map(found -> found.filter(MassLists::isOver).orElseThrow(NothingToTakeBack::new))
                .chain(() -> massActions.members(suspension))
                .flatMap(suspended -> members.ids(
                                agency,
                                suspended.stream().map(MassMember::person).toList())
                        .map(ids -> still(suspended, ids)));
    }

    private static boolean isOver(MassAction action) {
        return action instanceof MassAction.Completed && action.proposal().act() == Act.SUSPEND;
    }

    private static List<MassMember> still(List<MassMember> suspended, Collection<Live> ids) {
        var held = new HashMap<PersonId, Hold>();
        ids.forEach(id -> id.holds().of(Source.STAFF).ifPresent(hold -> held.put(id.personId(), hold)));
        var still = new LinkedHashMap<String, PersonId>();
        suspended.stream()
                .filter(member -> member.outcome()
                        .filter(outcome -> outcome.result() == Result.DONE)
                        .flatMap(outcome -> Optional.ofNullable(held.get(member.person()))
                                .filter(hold -> !hold.since().isAfter(outcome.at())))
                        .isPresent())
                .forEach(member -> still.put(member.employeeNumber(), member.person()));
        if (still.isEmpty()) {
            throw new NothingToTakeBack();
        }
        return listed(still);
    }

    private static List<MassMember> listed(SequencedMap<String, PersonId> numbered) {
        var listed = new ArrayList<MassMember>();
        numbered.forEach(
                (number, person) -> listed.add(new MassMember(listed.size(), person, number, Optional.empty())));
        return listed;
    }
}
