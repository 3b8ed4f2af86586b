package kr.civilid.issuance.lifecycle.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `civilid.lifecycle.*`: how long things may take, and how many there may be.
@ConfigMapping(prefix = "civilid.lifecycle")
public interface LifecycleSettings {

    /// After so long a suspended ID of a lost phone ends for good.
    @WithDefault("P14D")
    Duration lossRevocationAfter();

    /// So long before its end an ID may be renewed, and its holder is told to.
    @WithDefault("P30D")
    Duration renewalPeriod();

    @WithDefault("1000")
    int ordersPerCall();

    /// On the IDs of how many people one official may act within an hour without a second person.
    @WithDefault("30")
    int peopleAnHour();

    Reissue reissue();

    Mass mass();

    interface Reissue {

        /// How long the identity check before a reissue from the app may take.
        @WithDefault("PT10M")
        Duration challengeLifetime();

        /// How often somebody who is not the holder may try.
        @WithDefault("5")
        int refusalsPerDay();
    }

    interface Mass {

        /// How long a mass action waits for its second person.
        @WithDefault("P1D")
        Duration confirmWithin();
    }
}
