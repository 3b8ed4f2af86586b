package kr.civilid.issuance.enrolment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// `civilid.identity-check.*`.
@ConfigMapping(prefix = "civilid.identity-check")
public interface IdentityCheckSettings {

    /// How often in a day an enrolment may be shown to be in somebody else's hands. Then it waits, and HR looks at it.
    @WithDefault("5")
    int mismatchesPerDay();
}
