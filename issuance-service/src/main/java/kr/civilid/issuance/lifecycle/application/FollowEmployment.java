package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Transition;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;

/// Brings live IDs to what their holders' employment allows, many in a few statements, and has the holders told.
@ApplicationScoped
class FollowEmployment {

    private final Credentials credentials;
    private final OwedNotices owedNotices;

    FollowEmployment(Credentials credentials, OwedNotices owedNotices) {
        this.credentials = credentials;
        this.owedNotices = owedNotices;
    }

    /// Joins the caller's transaction, which has the turn of all these persons.
    Uni<Void> of(
            Collection<PersonId> persons,
            Map<PersonId, Employment> employments,
            List<Line> lines,
            String by,
            Instant at) {
        var requested = lines.stream().collect(toMap(Line::id, Line::requestedAt));
        return credentials
                .lockAll(persons)
                .flatMap(live -> credentials
                        .statusesOf(live.stream().map(Live::id).toList())
                        .flatMap(statuses -> save(steps(live, employments, requested, statuses, at), by, at)));
    }

    private record Step(Live from, Transition<? extends Credential> taken) {}

    private static List<Step> steps(
            List<Live> live,
            Map<PersonId, Employment> employments,
            Map<IssuanceId, Instant> requested,
            Map<CredentialId, List<StatusReference>> statuses,
            Instant at) {
        var steps = new ArrayList<Step>();
        for (var id : live) {
            var employment = employments.getOrDefault(id.personId(), Employment.UNTOUCHED);
            var entries = statuses.getOrDefault(id.id(), List.of());
            var appliedFor = requested.getOrDefault(id.issuanceId(), id.since());
            step(id, employment, appliedFor, entries, at).ifPresent(taken -> steps.add(new Step(id, taken)));
        }
        return steps;
    }

    private static Optional<? extends Transition<? extends Credential>> step(
            Live id, Employment employment, Instant appliedFor, List<StatusReference> statuses, Instant at) {
        return employment.ended()
                ? Optional.of(id.revoke(Reason.EMPLOYMENT_ENDED, statuses, at))
                : id.follow(employment.holds(), employment.outdates(appliedFor), statuses, at);
    }

    private Uni<Void> save(List<Step> steps, String by, Instant at) {
        var told = new ArrayList<Owed>();
        steps.forEach(step -> told.addAll(StepWords.of(step.from(), step.taken().to())));
        return credentials.saveAll(steps.stream().map(Step::taken).toList(), by).chain(() -> owedNotices.owe(told, at));
    }
}
