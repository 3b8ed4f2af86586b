package kr.civilid.issuance.credential.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;

/// A mobile ID that has been signed; its copies on the phone share one state.
///
/// ```
/// Active ⇄ Suspended ⇄ NeedsRenewal ⇄ Active
///    └──────────┴────────────┴─────▶ Revoked, final
/// ```
///
/// The most restrictive of what holds is the state: a renewal that falls due while the ID is suspended shows when
/// the last suspension has ended. `since` is when the state was reached, `until` when it ends by itself, and every
/// copy with it. A step is given the status of every copy, because each must change.
public sealed interface Credential {

    CredentialId id();

    IssuanceId issuanceId();

    PersonId personId();

    Instant until();

    Instant since();

    /// Not revoked. A person has at most one such ID.
    sealed interface Live extends Credential {

        Holds holds();

        boolean renewalDue();

        default Transition<Revoked> revoke(Reason reason, List<StatusReference> statuses, Instant at) {
            return new Transition<>(
                    new Revoked(id(), issuanceId(), personId(), until(), reason, at),
                    new CredentialEvent.CredentialRevoked(id(), statuses, reason, at));
        }

        /// Empty where the same source holds already.
        default Optional<Transition<Live>> suspend(Hold hold, List<StatusReference> statuses, Instant at) {
            return Standing.of(this).step(holds().with(hold), renewalDue(), statuses, at);
        }

        /// Empty where nothing of this source holds. The ID is of use again only when nothing else holds either.
        default Optional<Transition<Live>> release(Hold.Source source, List<StatusReference> statuses, Instant at) {
            return Standing.of(this).step(holds().without(source), renewalDue(), statuses, at);
        }

        /// What the personnel orders make of it, in place of what they made of it before; empty where that is the same.
        default Optional<Transition<Live>> follow(
                Collection<Hold> byOrder, boolean renewalDue, List<StatusReference> statuses, Instant at) {
            return Standing.of(this).step(holds().ordered(byOrder), renewalDue, statuses, at);
        }

        default boolean expired(Instant now) {
            return !now.isBefore(until());
        }

        /// Whether it has ended, or ends within `period`.
        default boolean renewable(Duration period, Instant now) {
            return !now.isBefore(until().minus(period));
        }
    }

    record Active(CredentialId id, IssuanceId issuanceId, PersonId personId, Instant until, Instant since)
            implements Live {

        /// The first copies are signed: the ID begins to live.
        public static Transition<Active> begin(
                CredentialId id,
                IssuanceId issuanceId,
                PersonId personId,
                Instant until,
                List<CredentialEvent.Copy> copies,
                Instant at) {
            return new Active(id, issuanceId, personId, until, at).addCopies(copies, at);
        }

        /// More copies of the same ID, none of them good for longer than it: only a reissue gives it a later end.
        public Transition<Active> addCopies(List<CredentialEvent.Copy> copies, Instant at) {
            return new Transition<>(this, new CredentialEvent.CredentialIssued(id, issuanceId, personId, copies, at));
        }

        @Override
        public Holds holds() {
            return Holds.NONE;
        }

        @Override
        public boolean renewalDue() {
            return false;
        }
    }

    /// What it says has changed: to be replaced by a reissue.
    record NeedsRenewal(CredentialId id, IssuanceId issuanceId, PersonId personId, Instant until, Instant since)
            implements Live {

        @Override
        public Holds holds() {
            return Holds.NONE;
        }

        @Override
        public boolean renewalDue() {
            return true;
        }
    }

    record Suspended(
            CredentialId id,
            IssuanceId issuanceId,
            PersonId personId,
            Instant until,
            Holds holds,
            boolean renewalDue,
            Instant since)
            implements Live {

        public Suspended {
            if (holds.isEmpty()) {
                throw new IllegalArgumentException("nothing suspends it");
            }
        }

        /// That of the most restrictive source.
        public Reason reason() {
            return holds.all().getFirst().reason();
        }
    }

    record Revoked(
            CredentialId id, IssuanceId issuanceId, PersonId personId, Instant until, Reason reason, Instant since)
            implements Credential {}
}
