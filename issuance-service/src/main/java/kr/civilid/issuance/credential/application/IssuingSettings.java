package kr.civilid.issuance.credential.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/// `civilid.issuing.*`: what the ID says of its issuer, how long a copy is good, and how many there may be.
@ConfigMapping(prefix = "civilid.issuing")
public interface IssuingSettings {

    @WithDefault("인사혁신처")
    String authority();

    @WithDefault("P3Y")
    Period validity();

    @WithDefault("10")
    int copiesPerRequest();

    @WithDefault("100")
    int copiesPerCredential();

    /// How long an offer and the transaction code sent for it are good.
    @WithDefault("PT10M")
    Duration offerLifetime();

    @WithDefault("5")
    int offersPerHour();
}
