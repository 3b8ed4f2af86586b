package kr.civilid.issuance.lifecycle.application;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// The settings nobody has set, but for those that a test sets.
final class Settings {

    static LifecycleSettings with(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .withMapping(LifecycleSettings.class)
                .withDefaultValues(changed)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(LifecycleSettings.class);
    }

    private Settings() {}
}
