package kr.civilid.issuance.request.application;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much time and room applications have.
@ConfigMapping(prefix = "civilid.request")
public interface RequestSettings {

    /// How long after its return an application may come back.
    @WithDefault("P30D")
    Duration resubmitWithin();

    Batch batch();

    interface Batch {

        /// How many applications of one batch are taken in at the same time.
        @WithDefault("8")
        int atOnce();

        /// What is not begun by then is left to the next batch: below what an ingress waits.
        @WithDefault("PT7S")
        Duration within();

        /// Of the whole body. The server itself ends there too.
        @WithDefault("32M")
        MemorySize maxBody();
    }
}
