package kr.civilid.sample.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "civilid.door")
interface DoorSettings {

    @WithDefault("PT5S")
    Duration openFor();

    Optional<String> keyFile();

    Map<String, String> guests();

    Bell bell();

    default boolean quick() {
        return openFor().toSeconds() < 5;
    }

    interface Bell {

        @WithDefault("3")
        int rings();
    }
}
