package kr.civilid.issuance.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;

/// What is to happen to how many IDs of an agency; `listHash` is a keyed hash of act, reason and every number.
/// `takesBack` is the mass suspension that a resumption undoes.
public record MassProposal(
        UUID id,
        AgencyCode agency,
        Act act,
        Optional<MassReason> reason,
        Optional<UUID> takesBack,
        int members,
        Digest listHash,
        Officer by,
        Instant at,
        Instant until) {

    public enum Act {
        SUSPEND,
        /// Ends what officials suspended, and nothing else: a lost phone's holder is checked one by one.
        RESUME,
        REVOKE
    }

    public MassProposal {
        // A resumption of former times has no reason.
        if (!reason.map(why -> why.fits(act)).orElse(act == Act.RESUME) || takesBack.isPresent() && act != Act.RESUME) {
            throw new IllegalArgumentException("another act's reason");
        }
    }
}
