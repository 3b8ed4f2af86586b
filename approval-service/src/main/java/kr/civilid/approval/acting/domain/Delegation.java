package kr.civilid.approval.acting.domain;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Official;

/// 대결: while `absent` is away, `delegate` decides in their name, with the offices that `absent` held when it was given.
public record Delegation(
        DelegationId id,
        Official absent,
        Named delegate,
        Days days,
        String reason,
        Instant givenAt,
        Optional<Instant> endedAt) {

    public Delegation {
        if (delegate.is(absent.person())) {
            throw new SelfDelegation();
        }
        if (!absent.decides()) {
            throw new NothingToDelegate();
        }
    }

    public boolean isOpen() {
        return endedAt.isEmpty();
    }

    /// Who is not there, with the reason and the days.
    public Official away() {
        return absent.away(new Absence(Absence.Cause.DELEGATION, days.from(), days.until(), reason));
    }

    /// Ended is ended: the first time stands.
    public Delegation end(Instant at) {
        return new Delegation(id, absent, delegate, days, reason, givenAt, endedAt.or(() -> Optional.of(at)));
    }

    /// Refuses what cannot stand beside an `other` one of the agency: a second delegate for the same days, and a
    /// delegate of a delegate, whichever of the two came first.
    public void mustStandBeside(Delegation other) {
        if (!other.isOpen() || !other.days.overlaps(days)) {
            return;
        }
        if (other.absent.person().isSameAs(absent.person())) {
            throw new DelegationOverlaps();
        }
        if (other.delegate.is(absent.person()) || delegate.is(other.absent.person())) {
            throw new DelegationChained();
        }
    }

    @Override
    public String toString() {
        return "Delegation[%s, ***]".formatted(id);
    }
}
