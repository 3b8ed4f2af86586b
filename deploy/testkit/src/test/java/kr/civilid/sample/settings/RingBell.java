package kr.civilid.sample.settings;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads settings in each way there is, one of them with two defaults.
class RingBell {

    @interface Every {
        String value();
    }

    RingBell(
            @ConfigProperty(name = "civilid.bell.pause", defaultValue = "PT2S") Duration pause,
            @ConfigProperty(name = "quarkus.http.port") int port) {}

    void louder(@ConfigProperty(name = "civilid.bell.pause", defaultValue = "PT3S") Duration pause) {}

    @Every("${civilid.bell.every:PT1M}")
    void regularly() {}
}
