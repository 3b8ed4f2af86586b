package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassAction.Proposed;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassProposal;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;
import kr.civilid.issuance.lifecycle.domain.MassReason;
import kr.civilid.issuance.lifecycle.domain.Officer;
import kr.civilid.issuance.request.application.BulkAccesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// 일괄 처리 제안: an HR officer says what should happen to the IDs of many; nothing happens yet.
@ApplicationScoped
public class ProposeMassAction {

    private final MassActions massActions;
    private final MassLists lists;
    private final Officers officers;
    private final BulkAccesses accesses;
    private final LifecycleSettings settings;
    private final Secret secret;
    private final Transactions transactions;
    private final Clock clock;

    ProposeMassAction(
            MassActions massActions,
            MassLists lists,
            Officers officers,
            BulkAccesses accesses,
            LifecycleSettings settings,
            Secret secret,
            Transactions transactions,
            Clock clock) {
        this.massActions = massActions;
        this.lists = lists;
        this.officers = officers;
        this.accesses = accesses;
        this.settings = settings;
        this.secret = secret;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The people are those of `employeeNumbers`, or those of the mass suspension that it takes back.
    public record Wanted(Act act, MassReason reason, List<String> employeeNumbers, Optional<UUID> takesBack) {

        @Override
        public String toString() {
            return "Wanted[" + act + ", " + employeeNumbers.size() + "]";
        }
    }

    /// `repeated` where the same list was proposed already and waits for its second person.
    public record Receipt(MassAction action, boolean repeated) {}

    /// Fails with [OwnMassAction] where the officer is on the list, with [UnknownMembers] and with [NothingToTakeBack];
    /// then nothing is kept.
    public Uni<Receipt> by(Caller caller, Wanted wanted) {
        var officer = officers.of(caller);
        var agency = caller.agency().orElseThrow(MassActionNotFound::new);
        var numbers = new LinkedHashSet<>(wanted.employeeNumbers());
        require(caller, numbers);
        var at = clock.instant();
        return transactions.in(() -> massActions
                .expire(at)
                .chain(() -> wanted.takesBack()
                        .map(suspension -> lists.suspendedBy(agency, suspension))
                        .orElseGet(() -> lists.numbered(agency, numbers)))
                .flatMap(list -> propose(caller, proposal(officer, agency, wanted, list, at), list)));
    }

    private Uni<Receipt> propose(Caller caller, MassProposal proposal, List<MassMember> list) {
        require(caller, list.stream().map(MassMember::employeeNumber).collect(toSet()));
        return massActions
                .proposed(proposal.agency(), proposal.listHash())
                .flatMap(same -> same.map(action -> Uni.createFrom().item(new Receipt(action, true)))
                        .orElseGet(() -> add(caller, proposal, list)));
    }

    private Uni<Receipt> add(Caller caller, MassProposal proposal, List<MassMember> list) {
        var persons = list.stream().map(MassMember::person).toList();
        return massActions
                .add(proposal, list)
                .chain(() -> accesses.note(
                        caller,
                        persons,
                        IssuanceAct.PROPOSE_MASS_ACTION,
                        proposal.reason().map(Enum::name)))
                .replaceWith(() -> new Receipt(new Proposed(proposal), false));
    }

    /// Whether the list names the officer is told before whether it names anybody else.
    private static void require(Caller officer, Set<String> numbers) {
        if (officer.employeeNumber().filter(numbers::contains).isPresent()) {
            throw new OwnMassAction();
        }
    }

    private MassProposal proposal(
            Officer officer, AgencyCode agency, Wanted wanted, List<MassMember> list, Instant at) {
        return new MassProposal(
                CredentialId.next().value(),
                agency,
                wanted.act(),
                Optional.of(wanted.reason()),
                wanted.takesBack(),
                list.size(),
                hash(agency, wanted, list),
                officer,
                at,
                at.plus(settings.mass().confirmWithin()));
    }

    /// Keyed: a short list could be guessed from its hash. The sequence of the numbers means nothing.
    private Digest hash(AgencyCode agency, Wanted wanted, List<MassMember> list) {
        var numbers = list.stream().map(MassMember::employeeNumber).sorted();
        var text = Stream.concat(
                        Stream.of(
                                agency.digits(),
                                wanted.act().name(),
                                wanted.reason().name()),
                        numbers)
                .collect(joining("\n"));
        return new Digest(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secret.mac("mass-action-list", text.getBytes(StandardCharsets.UTF_8))));
    }
}
