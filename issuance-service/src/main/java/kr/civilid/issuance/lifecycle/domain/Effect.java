package kr.civilid.issuance.lifecycle.domain;

import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;

/// What an order of some kind means for the ID. `reason` is the one to suspend or revoke for, or the one that ends.
public record Effect(Action action, Optional<Reason> reason) {

    public static final Effect NONE = new Effect(Action.NONE, Optional.empty());

    public enum Action {
        SUSPEND,
        /// Ends a suspension for its reason; that of `EMPLOYMENT_ENDED` makes a former employee one again.
        RESUME,
        NEEDS_RENEWAL,
        REVOKE,
        NONE
    }
}
