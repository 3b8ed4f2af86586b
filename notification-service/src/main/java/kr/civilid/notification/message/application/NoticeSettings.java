package kr.civilid.notification.message.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Notices without a code, `civilid.notices.*`.
@ConfigMapping(prefix = "civilid.notices")
public interface NoticeSettings {

    /// How long after the event a notice is still news; one that has not left by then never will.
    @WithDefault("P3D")
    Duration lifetime();
}
