package kr.civilid.issuance.request.domain;

import java.time.Instant;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.Sealed;

/// A mobile ID on its way to a civil servant's phone.
///
/// ```
/// Requested ─▶ DepartmentApproved ─▶ Approved ─▶ Invited ─▶ Enrolled ─▶ PinSet ─▶ IdentityVerified ─▶ Consented ─▶
/// Issued
///     └──────────────┴─▶ Returned ─▶ Requested      any [Unsettled] state ─▶ Withdrawn | Expired
/// ```
///
/// Each state offers only the steps that may follow it, so an unlawful step does not compile.
public sealed interface Issuance {

    Request request();

    /// Neither issued nor ended: it can still be withdrawn or expire.
    sealed interface Unsettled extends Issuance {

        default Transition<Withdrawn, IssuanceEvent> withdraw(Instant at) {
            return new Transition<>(
                    new Withdrawn(request()),
                    new IssuanceEvent.Withdrawn(request().id(), at));
        }

        default Transition<Expired, IssuanceEvent> expire(Instant at) {
            return new Transition<>(
                    new Expired(request()), new IssuanceEvent.Expired(request().id(), at));
        }
    }

    /// On its way: no second one may be opened for the same person.
    sealed interface Open extends Unsettled {}

    /// Open and waiting for a decision of the approval chain.
    sealed interface Undecided extends Open {

        default Transition<Returned, IssuanceEvent> giveBack(Instant at) {
            return new Transition<>(
                    new Returned(request()),
                    new IssuanceEvent.Returned(request().id(), at));
        }

        /// What an approver wanted has come. An approval of the same content still counts; of another, none does.
        default Transition<Undecided, IssuanceEvent> resubmit(Digest contentHash, Sealed content, Instant at) {
            return new Transition<>(
                    contentHash.equals(request().contentHash())
                            ? this
                            : new Requested(request().with(contentHash)),
                    new IssuanceEvent.Resubmitted(request().id(), contentHash, content, at));
        }
    }

    record Requested(Request request) implements Undecided {

        /// `content` is the application sealed to approval-service.
        public static Transition<Requested, IssuanceEvent> open(Request request, Sealed content) {
            return new Transition<>(
                    new Requested(request),
                    new IssuanceEvent.Requested(
                            request.id(),
                            request.personId(),
                            request.kind(),
                            request.agency(),
                            request.contentHash(),
                            content,
                            request.requestedAt()));
        }

        public Transition<DepartmentApproved, IssuanceEvent> approveByDepartment(Instant at) {
            return new Transition<>(
                    new DepartmentApproved(request), new IssuanceEvent.DepartmentApproved(request.id(), at));
        }
    }

    record DepartmentApproved(Request request) implements Undecided {

        public Transition<Approved, IssuanceEvent> approve(Sealed invitation, Instant at) {
            return new Transition<>(new Approved(request), new IssuanceEvent.Approved(request.id(), invitation, at));
        }
    }

    record Approved(Request request) implements Open {

        public Transition<Invited, IssuanceEvent> invite(Instant at) {
            return new Transition<>(new Invited(request), new IssuanceEvent.Invited(request.id(), at));
        }
    }

    record Invited(Request request) implements Open {

        public Transition<Enrolled, IssuanceEvent> enrol(Digest holder, Instant at) {
            return new Transition<>(new Enrolled(request), new IssuanceEvent.Enrolled(request.id(), holder, at));
        }
    }

    record Enrolled(Request request) implements Open {

        public Transition<PinSet, IssuanceEvent> setPin(Instant at) {
            return new Transition<>(new PinSet(request), new IssuanceEvent.PinSet(request.id(), at));
        }
    }

    record PinSet(Request request) implements Open {

        public Transition<IdentityVerified, IssuanceEvent> verifyIdentity(Instant at) {
            return new Transition<>(
                    new IdentityVerified(request), new IssuanceEvent.IdentityVerified(request.id(), at));
        }
    }

    record IdentityVerified(Request request) implements Open {

        public Transition<Consented, IssuanceEvent> consent(String termsVersion, Instant at) {
            return new Transition<>(
                    new Consented(request), new IssuanceEvent.Consented(request.id(), termsVersion, at));
        }
    }

    record Consented(Request request) implements Open {

        public Transition<Issued, IssuanceEvent> issue(CredentialId credential, Instant at) {
            return new Transition<>(
                    new Issued(request, credential), new IssuanceEvent.Issued(request.id(), credential, at));
        }
    }

    record Issued(Request request, CredentialId credential) implements Issuance {}

    /// Given back. It waits outside the way of others: the person may apply anew instead.
    record Returned(Request request) implements Unsettled {

        /// Mended, it goes before the whole chain again. `content` as in [Requested#open].
        public Transition<Requested, IssuanceEvent> resubmit(Digest contentHash, Sealed content, Instant at) {
            return new Transition<>(
                    new Requested(request.with(contentHash)),
                    new IssuanceEvent.Resubmitted(request.id(), contentHash, content, at));
        }
    }

    record Withdrawn(Request request) implements Issuance {}

    record Expired(Request request) implements Issuance {}
}
