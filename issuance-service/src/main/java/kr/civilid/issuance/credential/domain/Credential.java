package kr.civilid.issuance.credential.domain;

import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;

/// A mobile ID that has been signed; its copies on the phone share one state.
///
/// ```
/// Active ⇄ Suspended
///    └────────┴─────▶ Revoked, final
/// ```
///
/// `since` is when the state was reached. A step is given the status of every copy, because each must change.
public sealed interface Credential {

    CredentialId id();

    IssuanceId issuanceId();

    PersonId personId();

    Instant since();

    /// Not revoked. A person has at most one such ID.
    sealed interface Live extends Credential {

        default Transition<Revoked> revoke(Reason reason, List<StatusReference> statuses, Instant at) {
            return new Transition<>(
                    new Revoked(id(), issuanceId(), personId(), reason, at),
                    new CredentialEvent.CredentialRevoked(id(), statuses, reason, at));
        }
    }

    record Active(CredentialId id, IssuanceId issuanceId, PersonId personId, Instant since) implements Live {

        /// The first copies are signed: the ID begins to live.
        public static Transition<Active> begin(
                CredentialId id,
                IssuanceId issuanceId,
                PersonId personId,
                List<CredentialEvent.Copy> copies,
                Instant at) {
            return new Active(id, issuanceId, personId, at).addCopies(copies, at);
        }

        /// More copies of the same ID.
        public Transition<Active> addCopies(List<CredentialEvent.Copy> copies, Instant at) {
            return new Transition<>(this, new CredentialEvent.CredentialIssued(id, issuanceId, personId, copies, at));
        }

        public Transition<Suspended> suspend(Reason reason, List<StatusReference> statuses, Instant at) {
            return new Transition<>(
                    new Suspended(id, issuanceId, personId, reason, at),
                    new CredentialEvent.CredentialSuspended(id, statuses, reason, at));
        }
    }

    record Suspended(CredentialId id, IssuanceId issuanceId, PersonId personId, Reason reason, Instant since)
            implements Live {

        public Transition<Active> resume(List<StatusReference> statuses, Instant at) {
            return new Transition<>(
                    new Active(id, issuanceId, personId, at), new CredentialEvent.CredentialResumed(id, statuses, at));
        }
    }

    record Revoked(CredentialId id, IssuanceId issuanceId, PersonId personId, Reason reason, Instant since)
            implements Credential {}
}
