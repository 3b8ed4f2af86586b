package kr.civilid.issuance.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;

/// 일괄 처리: one act on the IDs of many, decided by two officers of one agency.
///
/// ```
/// Proposed ──confirm──▶ Confirmed ──all done──▶ Completed
///     └──▶ Withdrawn | Expired
/// ```
public sealed interface MassAction {

    MassProposal proposal();

    record Proposed(MassProposal proposal) implements MassAction {

        /// By a second person, on the list as shown, in time. Empty where the time is over.
        public Optional<Confirmed> confirm(Officer by, Instant at) {
            return over(at) ? Optional.empty() : Optional.of(new Confirmed(proposal, by, at));
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(proposal, at);
        }

        public boolean over(Instant now) {
            return !now.isBefore(proposal.until());
        }
    }

    /// The constructor keeps the rule: nothing makes one of one person alone.
    record Confirmed(MassProposal proposal, Officer by, Instant at) implements MassAction {

        public Confirmed {
            if (by.samePersonAs(proposal.by())) {
                throw new IllegalArgumentException("the second person is another one");
            }
        }
    }

    record Completed(MassProposal proposal, Officer by, Instant at) implements MassAction {}

    record Withdrawn(MassProposal proposal, Instant at) implements MassAction {}

    record Expired(MassProposal proposal, Instant at) implements MassAction {}
}
