package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.credential.domain.Transition;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.lifecycle.domain.MassProposal;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;

/// Takes the step of a mass action for some of its people: the same steps, events and texts as one by one.
@ApplicationScoped
class MassSteps {

    private final Credentials credentials;
    private final OwedNotices owedNotices;
    private final Clock clock;

    MassSteps(Credentials credentials, OwedNotices owedNotices, Clock clock) {
        this.credentials = credentials;
        this.owedNotices = owedNotices;
        this.clock = clock;
    }

    /// Joins the caller's transaction. Whoever has no live ID is left out of the answer.
    Uni<Map<PersonId, Result>> take(MassProposal proposal, Collection<PersonId> persons, String by) {
        var at = clock.instant();
        return credentials
                .lockAll(persons)
                .flatMap(live -> credentials
                        .statusesOf(live.stream().map(Live::id).toList())
                        .flatMap(statuses -> {
                            var results = new HashMap<PersonId, Result>();
                            var steps = new ArrayList<Transition<? extends Credential>>();
                            var told = new ArrayList<Owed>();
                            for (var id : live) {
                                var step = step(proposal, id, statuses.getOrDefault(id.id(), List.of()), at);
                                results.put(id.personId(), result(proposal, id, step));
                                step.ifPresent(taken -> {
                                    steps.add(taken);
                                    told.addAll(words(proposal, id, taken.to()));
                                });
                            }
                            return credentials
                                    .saveAll(steps, by)
                                    .chain(() -> owedNotices.owe(told, at))
                                    .replaceWith(() -> results);
                        }));
    }

    private static Optional<? extends Transition<? extends Credential>> step(
            MassProposal proposal, Live id, List<StatusReference> statuses, Instant at) {
        return switch (proposal.act()) {
            case SUSPEND -> id.suspend(Hold.byStaff(told(proposal), at), statuses, at);
            case RESUME -> resume(proposal, id, statuses, at);
            case REVOKE -> Optional.of(id.revoke(told(proposal), statuses, at));
        };
    }

    /// What was suspended after the list was drawn up is not what the two officers saw.
    private static Optional<Transition<Live>> resume(
            MassProposal proposal, Live id, List<StatusReference> statuses, Instant at) {
        return id.holds()
                .of(Source.STAFF)
                .filter(hold -> !hold.since().isAfter(proposal.at()))
                .flatMap(_ -> id.release(Source.STAFF, statuses, at));
    }

    private static Result result(
            MassProposal proposal, Live id, Optional<? extends Transition<? extends Credential>> step) {
        Credential now = step.<Credential>map(Transition::to).orElse(id);
        if (proposal.act() == Act.RESUME && now instanceof Credential.Suspended) {
            return Result.STILL_SUSPENDED;
        }
        return step.isPresent() ? Result.DONE : Result.NOTHING_TO_DO;
    }

    private static List<Owed> words(MassProposal proposal, Live from, Credential to) {
        return switch (proposal.act()) {
            case SUSPEND -> List.of(Owed.of(to.issuanceId(), Notice.SUSPENDED, told(proposal)));
            case RESUME -> StepWords.of(from, to);
            case REVOKE -> List.of(Owed.of(to.issuanceId(), Notice.REVOKED, told(proposal)));
        };
    }

    private static Reason told(MassProposal proposal) {
        return proposal.reason().orElseThrow().told();
    }
}
