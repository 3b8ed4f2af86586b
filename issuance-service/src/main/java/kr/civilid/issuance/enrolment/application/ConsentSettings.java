package kr.civilid.issuance.enrolment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `civilid.terms.*`: what follows when the terms change.
@ConfigMapping(prefix = "civilid.terms")
public interface ConsentSettings {

    /// How long an ID goes on under the old terms. Then it is suspended until its phone agrees to the new ones.
    @WithDefault("P30D")
    Duration grace();

    /// How often it is looked for whom to ask and whose time has run out.
    @WithDefault("PT10M")
    String every();
}
