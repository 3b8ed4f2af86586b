package kr.civilid.issuance.credential.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.CredentialNeedsRenewal;
import kr.civilid.events.catalog.CredentialEvent.CredentialResumed;
import kr.civilid.events.catalog.CredentialEvent.CredentialSuspended;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.Credential.Active;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Credential.NeedsRenewal;
import kr.civilid.issuance.credential.domain.Credential.Suspended;

/// Finds the state of a live ID from what holds: the one place where the most restrictive source wins.
record Standing(Live from) {

    static Standing of(Live live) {
        return new Standing(live);
    }

    Optional<Transition<Live>> step(Holds holds, boolean renewalDue, List<StatusReference> statuses, Instant at) {
        if (holds.equals(from.holds()) && renewalDue == from.renewalDue()) {
            return Optional.empty();
        }
        var to = state(holds, renewalDue, at);
        return Optional.of(new Transition<>(to, events(to, statuses, at)));
    }

    private Live state(Holds holds, boolean renewalDue, Instant at) {
        if (!holds.isEmpty()) {
            var since = from instanceof Suspended ? from.since() : at;
            return new Suspended(from.id(), from.issuanceId(), from.personId(), from.until(), holds, renewalDue, since);
        }
        return renewalDue
                ? new NeedsRenewal(from.id(), from.issuanceId(), from.personId(), from.until(), at)
                : new Active(from.id(), from.issuanceId(), from.personId(), from.until(), at);
    }

    /// A due renewal alone lifts no suspension: whoever follows the events hears first that it has ended.
    private List<CredentialEvent> events(Live to, List<StatusReference> statuses, Instant at) {
        return switch (to) {
            case Suspended suspended -> List.of(new CredentialSuspended(to.id(), statuses, suspended.reason(), at));
            case NeedsRenewal _
            when from instanceof Suspended ->
                List.of(
                        new CredentialResumed(to.id(), statuses, at),
                        new CredentialNeedsRenewal(to.id(), statuses, at));
            case NeedsRenewal _ -> List.of(new CredentialNeedsRenewal(to.id(), statuses, at));
            case Active _ -> List.of(new CredentialResumed(to.id(), statuses, at));
        };
    }
}
