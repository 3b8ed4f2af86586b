package kr.civilid.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long it is kept to whom a text went, `civilid.retention.*`. The words have a time of their own,
/// [ResendSettings].
@ConfigMapping(prefix = "civilid.retention")
public interface RetentionSettings {

    /// The masked number, which the help desk sees.
    @WithDefault("P90D")
    Duration recipients();

    /// The keyed hash of the number; longer than the hour in which texts to one phone are counted.
    @WithDefault("P1D")
    Duration phoneHashes();

    /// Receipts that name no message of ours.
    @WithDefault("P3D")
    Duration receipts();

    /// How often it is looked for.
    @WithDefault("PT1H")
    String every();
}
