package kr.civilid.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Saying something once more, `civilid.resend.*`.
@ConfigMapping(prefix = "civilid.resend")
public interface ResendSettings {

    /// How long number and words are kept, encrypted, after a message has left; never longer than its code is valid.
    @WithDefault("PT24H")
    Duration keptFor();

    /// Resends about one issuance in any hour.
    @WithDefault("5")
    int perHour();
}
