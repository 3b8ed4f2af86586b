package kr.civilid.issuance.request.application;

import io.smallrye.config.SmallRyeConfigBuilder;

/// The settings nobody has set.
final class Settings {

    static final RequestSettings DEFAULT = new SmallRyeConfigBuilder()
            .withMapping(RequestSettings.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(RequestSettings.class);

    private Settings() {}
}
