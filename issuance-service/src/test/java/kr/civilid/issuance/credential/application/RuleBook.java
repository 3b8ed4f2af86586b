package kr.civilid.issuance.credential.application;

import static kr.civilid.issuance.request.domain.Stage.APPROVED;
import static kr.civilid.issuance.request.domain.Stage.CONSENTED;
import static kr.civilid.issuance.request.domain.Stage.DEPARTMENT_APPROVED;
import static kr.civilid.issuance.request.domain.Stage.ENROLLED;
import static kr.civilid.issuance.request.domain.Stage.EXPIRED;
import static kr.civilid.issuance.request.domain.Stage.IDENTITY_VERIFIED;
import static kr.civilid.issuance.request.domain.Stage.INVITED;
import static kr.civilid.issuance.request.domain.Stage.ISSUED;
import static kr.civilid.issuance.request.domain.Stage.PIN_SET;
import static kr.civilid.issuance.request.domain.Stage.REQUESTED;
import static kr.civilid.issuance.request.domain.Stage.RETURNED;
import static kr.civilid.issuance.request.domain.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Stage;
import org.jspecify.annotations.Nullable;

/// What may follow what, written down a second time and read off what the world hears: lawful paths alone, one open
/// issuance and one live ID per person, none without two approvals of the content it shows.
final class RuleBook {

    private static final Set<Stage> OPEN = EnumSet.range(REQUESTED, CONSENTED);

    private final Map<IssuanceId, Stage> stages = new HashMap<>();
    private final Map<IssuanceId, PersonId> persons = new HashMap<>();
    private final Map<IssuanceId, Digest> contents = new HashMap<>();
    private final Map<IssuanceId, EnumSet<Step>> approvals = new HashMap<>();
    private final Map<PersonId, CredentialId> live = new HashMap<>();
    private final Set<CredentialId> suspended = new HashSet<>();
    private final Set<CredentialId> outdated = new HashSet<>();
    private final Set<CredentialId> phoneless = new HashSet<>();
    private final Set<CredentialId> dead = new HashSet<>();
    private final Set<IssuanceId> erased = new HashSet<>();
    private final Set<String> told = new TreeSet<>();

    Map<IssuanceId, Stage> stages() {
        return stages;
    }

    /// Which kinds of events, with their reasons where they have one: a walk that hears few proves little.
    Set<String> told() {
        return told;
    }

    int alive() {
        return live.size();
    }

    /// `cause` is what approval-service has just said, if it was that.
    void heard(IssuanceEvent event, @Nullable ApprovalEvent cause) {
        var id = event.issuanceId();
        require(!erased.contains(id), event);
        told.add(event.getClass().getSimpleName());
        switch (event) {
            case IssuanceEvent.Requested requested -> {
                persons.put(id, requested.personId());
                begin(id, requested.contentHash());
            }
            case IssuanceEvent.Resubmitted again -> {
                var from = stages.get(id);
                require(from == REQUESTED || from == DEPARTMENT_APPROVED || from == RETURNED, event);
                if (from == RETURNED || !again.contentHash().equals(contents.get(id))) {
                    stages.remove(id);
                    begin(id, again.contentHash());
                }
            }
            case IssuanceEvent.DepartmentApproved _ -> {
                move(event, REQUESTED, DEPARTMENT_APPROVED);
                approved(Step.DEPARTMENT, id, cause);
            }
            case IssuanceEvent.Approved _ -> {
                move(event, DEPARTMENT_APPROVED, APPROVED);
                approved(Step.HR, id, cause);
            }
            case IssuanceEvent.Invited _ -> move(event, APPROVED, INVITED);
            case IssuanceEvent.Enrolled _ -> move(event, INVITED, ENROLLED);
            case IssuanceEvent.PinSet _ -> move(event, ENROLLED, PIN_SET);
            case IssuanceEvent.IdentityVerified _ -> move(event, PIN_SET, IDENTITY_VERIFIED);
            case IssuanceEvent.Consented _ -> move(event, IDENTITY_VERIFIED, CONSENTED);
            case IssuanceEvent.Issued issued -> {
                move(event, CONSENTED, ISSUED);
                require(issued.credentialId().equals(live.get(persons.get(id))), event);
            }
            case IssuanceEvent.Returned _ -> {
                require(stages.get(id) == REQUESTED || stages.get(id) == DEPARTMENT_APPROVED, event);
                stages.put(id, RETURNED);
            }
            case IssuanceEvent.Withdrawn _ -> end(event, WITHDRAWN);
            case IssuanceEvent.Expired _ -> end(event, EXPIRED);
            case IssuanceEvent.PersonErased person -> {
                require(!OPEN.contains(stages.get(id)) && !live.containsKey(person.personId()), event);
                erased.add(id);
            }
            case IssuanceEvent.Offered _, IssuanceEvent.NoticeDue _ -> {}
        }
    }

    void heard(CredentialEvent event) {
        var id = event.credentialId();
        if (event instanceof CredentialEvent.CredentialRevoked revoked
                && revoked.reason() == Reason.SIGNING_ABANDONED) {
            // Of copies that nobody was given, whatever has become of the ID.
            return;
        }
        require(!dead.contains(id), event);
        told.add(kind(event));
        switch (event) {
            case CredentialEvent.CredentialIssued issued -> {
                require(approvals.get(issued.issuanceId()).size() == 2, event);
                require(persons.get(issued.issuanceId()).equals(issued.personId()), event);
                var before = live.putIfAbsent(issued.personId(), id);
                require(before == null || before.equals(id), event);
                require(stages.get(issued.issuanceId()) == (before == null ? CONSENTED : ISSUED), event);
                require(!suspended.contains(id) && !outdated.contains(id), event);
                require(!erased.contains(issued.issuanceId()), event);
            }
            case CredentialEvent.CredentialSuspended _ -> {
                require(live.containsValue(id), event);
                suspended.add(id);
                outdated.remove(id);
            }
            case CredentialEvent.CredentialResumed _ -> {
                require(!phoneless.contains(id), event);
                require(suspended.remove(id) || outdated.remove(id), event);
            }
            case CredentialEvent.CredentialNeedsRenewal _ -> {
                require(live.containsValue(id) && !suspended.contains(id), event);
                outdated.add(id);
            }
            case CredentialEvent.CredentialRevoked revoked -> {
                if (phoneless.contains(id) && revoked.reason() == Reason.NEW_PHONE && !hasOpen(holder(id))) {
                    told.add("ended stranded");
                }
                require(live.values().remove(id), event);
                dead.add(id);
            }
        }
    }

    /// A new phone ends the old one first: the ID on that rests by then, and never comes back.
    void replaced(PersonId person) {
        var id = live.get(person);
        if (id != null) {
            require(suspended.contains(id), person);
            phoneless.add(id);
        }
    }

    private void begin(IssuanceId id, Digest contentHash) {
        require(!stages.containsKey(id) && !hasOpen(persons.get(id)), id);
        stages.put(id, REQUESTED);
        contents.put(id, contentHash);
        approvals.put(id, EnumSet.noneOf(Step.class));
    }

    private boolean hasOpen(@Nullable PersonId person) {
        return stages.entrySet().stream()
                .anyMatch(entry -> OPEN.contains(entry.getValue())
                        && persons.get(entry.getKey()).equals(person));
    }

    private @Nullable PersonId holder(CredentialId id) {
        return live.keySet().stream()
                .filter(person -> live.get(person).equals(id))
                .findFirst()
                .orElse(null);
    }

    private void move(IssuanceEvent event, Stage from, Stage to) {
        require(stages.put(event.issuanceId(), to) == from, event);
    }

    private void end(IssuanceEvent event, Stage to) {
        var from = stages.put(event.issuanceId(), to);
        require(from == RETURNED || OPEN.contains(from), event);
    }

    private void approved(Step step, IssuanceId id, @Nullable ApprovalEvent cause) {
        var content = contents.get(id);
        var right = switch (cause) {
            case ApprovalEvent.StepApproved said ->
                step == Step.DEPARTMENT
                        && said.step() == step
                        && said.contentHash().equals(content);
            case ApprovalEvent.Granted said ->
                step == Step.HR && said.contentHash().equals(content);
            case null, default -> false;
        };
        require(right && cause.issuanceId().equals(id), step);
        approvals.get(id).add(step);
    }

    private static String kind(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.CredentialSuspended suspended -> "suspended " + suspended.reason();
            case CredentialEvent.CredentialRevoked revoked -> "ended " + revoked.reason();
            case CredentialEvent.CredentialIssued _,
                    CredentialEvent.CredentialResumed _,
                    CredentialEvent.CredentialNeedsRenewal _ -> event.getClass().getSimpleName();
        };
    }

    private static void require(boolean lawful, Object what) {
        if (!lawful) {
            throw new AssertionError("unlawful: " + what);
        }
    }
}
