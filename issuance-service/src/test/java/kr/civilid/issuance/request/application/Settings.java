package kr.civilid.issuance.request.application;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// The settings nobody has set.
final class Settings {

    static final RequestSettings DEFAULT = with(Map.of());

    static RequestSettings with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(RequestSettings.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(RequestSettings.class);
    }

    private Settings() {}
}
