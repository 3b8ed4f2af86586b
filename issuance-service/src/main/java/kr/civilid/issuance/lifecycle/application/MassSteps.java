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
                                results.put(id.personId(), step.isPresent() ? Result.DONE : Result.NOTHING_TO_DO);
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
            case SUSPEND -> id.suspend(Hold.byStaff(proposal.reason().orElseThrow(), at), statuses, at);
            case RESUME -> id.release(Source.STAFF, statuses, at);
            case REVOKE -> Optional.of(id.revoke(proposal.reason().orElseThrow(), statuses, at));
        };
    }

    private static List<Owed> words(MassProposal proposal, Live from, Credential to) {
        return switch (proposal.act()) {
            case SUSPEND ->
                List.of(Owed.of(
                        to.issuanceId(), Notice.SUSPENDED, proposal.reason().orElseThrow()));
            case RESUME -> StepWords.of(from, to);
            case REVOKE ->
                List.of(Owed.of(
                        to.issuanceId(), Notice.REVOKED, proposal.reason().orElseThrow()));
        };
    }
}
