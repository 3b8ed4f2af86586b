package kr.civilid.issuance.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.Digest;

/// What is to happen to how many IDs of an agency; `listHash` is a keyed hash of act, reason and every number.
public record MassProposal(
        UUID id,
        AgencyCode agency,
        Act act,
        Optional<Reason> reason,
        int members,
        Digest listHash,
        Officer by,
        Instant at,
        Instant until) {

    public enum Act {
        SUSPEND,
        /// Ends what an official suspended.
        RESUME,
        REVOKE
    }

    public MassProposal {
        if (reason.isEmpty() != (act == Act.RESUME)) {
            throw new IllegalArgumentException("a suspension and a revocation have a reason, a resumption has none");
        }
    }
}
