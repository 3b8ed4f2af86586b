package kr.civilid.issuance.lifecycle.domain;

import java.util.Set;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;

/// Why two officers act on the IDs of many. A lost phone is one person's business, at its loss and when it is found.
public enum MassReason {
    ON_LEAVE(Act.SUSPEND),
    DUTY_SUSPENDED(Act.SUSPEND),
    EMPLOYMENT_ENDED(Act.REVOKE),
    DETAILS_CHANGED(Act.REVOKE),
    HR_DECISION(Act.SUSPEND, Act.REVOKE),
    MATTER_SETTLED(Act.RESUME),
    BY_MISTAKE(Act.RESUME);

    private final Set<Act> acts;

    MassReason(Act... acts) {
        this.acts = Set.of(acts);
    }

    public boolean fits(Act act) {
        return acts.contains(act);
    }

    /// What the world is told of a suspension or a revocation; of a resumption it is told no reason.
    public Reason told() {
        return Reason.valueOf(name());
    }
}
