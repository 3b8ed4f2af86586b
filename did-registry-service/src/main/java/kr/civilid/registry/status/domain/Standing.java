package kr.civilid.registry.status.domain;

import java.time.Instant;
import java.util.Optional;

/// All that has been heard of one credential copy: the last time of each kind of news, and whether it was revoked.
///
/// Keeping the last of each kind, instead of the last event, makes the outcome the same in whatever order the events
/// come and however often: revocation is final, a suspension or a due renewal lasts until a later resumption.
public record Standing(
        boolean revoked, Optional<Instant> suspended, Optional<Instant> renewalDue, Optional<Instant> resumed) {

    public static final Standing NEW = new Standing(false, Optional.empty(), Optional.empty(), Optional.empty());

    public Standing revoke() {
        return new Standing(true, suspended, renewalDue, resumed);
    }

    public Standing suspend(Instant at) {
        return new Standing(revoked, later(suspended, at), renewalDue, resumed);
    }

    public Standing needRenewal(Instant at) {
        return new Standing(revoked, suspended, later(renewalDue, at), resumed);
    }

    public Standing resume(Instant at) {
        return new Standing(revoked, suspended, renewalDue, later(resumed, at));
    }

    /// What one has heard and what the other has heard.
    public Standing and(Standing other) {
        return new Standing(
                revoked || other.revoked,
                latest(suspended, other.suspended),
                latest(renewalDue, other.renewalDue),
                latest(resumed, other.resumed));
    }

    /// The most restrictive of what holds; of two at the same instant, too.
    public StatusValue value() {
        if (revoked) {
            return StatusValue.INVALID;
        }
        if (holds(suspended)) {
            return StatusValue.SUSPENDED;
        }
        return holds(renewalDue) ? StatusValue.NEEDS_RENEWAL : StatusValue.VALID;
    }

    private boolean holds(Optional<Instant> since) {
        return since.isPresent() && resumed.filter(since.get()::isBefore).isEmpty();
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return one.map(time -> later(other, time)).orElse(other);
    }

    private static Optional<Instant> later(Optional<Instant> known, Instant heard) {
        return known.filter(heard::isBefore).or(() -> Optional.of(heard));
    }
}
