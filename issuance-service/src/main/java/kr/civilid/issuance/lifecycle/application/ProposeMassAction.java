package kr.civilid.issuance.lifecycle.application;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassAction.Proposed;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassProposal;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;
import kr.civilid.issuance.request.application.BulkAccesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// 일괄 처리 제안: an HR officer says what should happen to the IDs of many; nothing happens yet.
@ApplicationScoped
public class ProposeMassAction {

    private final MassActions massActions;
    private final MembersOfAgency members;
    private final Officers officers;
    private final BulkAccesses accesses;
    private final LifecycleSettings settings;
    private final Secret secret;
    private final Transactions transactions;
    private final Clock clock;

    ProposeMassAction(
            MassActions massActions,
            MembersOfAgency members,
            Officers officers,
            BulkAccesses accesses,
            LifecycleSettings settings,
            Secret secret,
            Transactions transactions,
            Clock clock) {
        this.massActions = massActions;
        this.members = members;
        this.officers = officers;
        this.accesses = accesses;
        this.settings = settings;
        this.secret = secret;
        this.transactions = transactions;
        this.clock = clock;
    }

    public record Wanted(Act act, Optional<Reason> reason, List<String> employeeNumbers) {

        @Override
        public String toString() {
            return "Wanted[" + act + ", " + employeeNumbers.size() + "]";
        }
    }

    /// `repeated` where the same list was proposed already and waits for its second person.
    public record Receipt(MassAction action, boolean repeated) {}

    /// Fails with [OwnMassAction] where the officer is on the list, and with [UnknownMembers]; then nothing is kept.
    public Uni<Receipt> by(Caller caller, Wanted wanted) {
        var officer = officers.of(caller);
        var agency = caller.agency().orElseThrow(MassActionNotFound::new);
        var numbers = new LinkedHashSet<>(wanted.employeeNumbers());
        if (caller.employeeNumber().filter(numbers::contains).isPresent()) {
            throw new OwnMassAction();
        }
        var at = clock.instant();
        var proposal = new MassProposal(
                CredentialId.next().value(),
                agency,
                wanted.act(),
                wanted.reason(),
                numbers.size(),
                hash(agency, wanted, numbers),
                officer,
                at,
                at.plus(settings.mass().confirmWithin()));
        return transactions.in(() -> massActions
                .expire(at)
                .chain(() -> massActions.proposed(agency, proposal.listHash()))
                .flatMap(same -> same.map(action -> Uni.createFrom().item(new Receipt(action, true)))
                        .orElseGet(() -> add(caller, proposal, numbers))));
    }

    private Uni<Receipt> add(Caller caller, MassProposal proposal, SequencedSet<String> numbers) {
        return members.numbered(proposal.agency(), numbers)
                .invoke(found -> {
                    var unknown = new HashSet<>(numbers);
                    unknown.removeAll(found.keySet());
                    if (!unknown.isEmpty()) {
                        throw new UnknownMembers(unknown);
                    }
                })
                .call(found -> massActions.add(proposal, listed(numbers, found)))
                .call(found -> accesses.note(caller, found.values(), IssuanceAct.PROPOSE_MASS_ACTION))
                .replaceWith(() -> new Receipt(new Proposed(proposal), false));
    }

    private static List<MassMember> listed(SequencedSet<String> numbers, Map<String, PersonId> found) {
        var listed = new ArrayList<MassMember>();
        for (var number : numbers) {
            var person = requireNonNull(found.get(number));
            listed.add(new MassMember(listed.size(), person, number, Optional.empty()));
        }
        return listed;
    }

    /// Keyed: a short list could be guessed from its hash. The sequence of the numbers means nothing.
    private Digest hash(AgencyCode agency, Wanted wanted, SequencedSet<String> numbers) {
        var reason = wanted.reason().map(Enum::name).orElse("");
        var text = String.join(
                "\n", agency.digits(), wanted.act().name(), reason, String.join("\n", new TreeSet<>(numbers)));
        return new Digest(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secret.mac("mass-action-list", text.getBytes(StandardCharsets.UTF_8))));
    }
}
