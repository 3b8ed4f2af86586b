package kr.civilid.issuance.lifecycle.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `civilid.lifecycle.*`: how long a lost phone may turn up, and how many orders one call may bring.
@ConfigMapping(prefix = "civilid.lifecycle")
public interface LifecycleSettings {

    /// After so long a suspended ID of a lost phone ends for good.
    @WithDefault("P14D")
    Duration lossRevocationAfter();

    @WithDefault("1000")
    int ordersPerCall();
}
