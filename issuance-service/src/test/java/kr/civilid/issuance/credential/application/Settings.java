package kr.civilid.issuance.credential.application;

import io.smallrye.config.SmallRyeConfigBuilder;

/// The settings nobody has set.
final class Settings {

    static final IssuingSettings DEFAULT = new SmallRyeConfigBuilder()
            .withMapping(IssuingSettings.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(IssuingSettings.class);

    private Settings() {}
}
