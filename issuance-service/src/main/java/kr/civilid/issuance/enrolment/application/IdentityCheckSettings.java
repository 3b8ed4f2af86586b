package kr.civilid.issuance.enrolment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `civilid.identity-check.*`.
@ConfigMapping(prefix = "civilid.identity-check")
public interface IdentityCheckSettings {

    /// How often in a day an enrolment may be shown to be in somebody else's hands. Then it waits, and HR looks at it.
    @WithDefault("5")
    int mismatchesPerDay();

    /// How old the provider's word may be.
    @WithDefault("PT10M")
    Duration maxAge();
}
