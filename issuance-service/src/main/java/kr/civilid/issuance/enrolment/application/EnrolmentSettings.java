package kr.civilid.issuance.enrolment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `civilid.enrolment.*`: how long what a phone is given, or signs, is good.
@ConfigMapping(prefix = "civilid.enrolment")
public interface EnrolmentSettings {

    /// How far the time of a phone's evidence may lie from ours.
    @WithDefault("PT2M")
    Duration evidenceWindow();

    /// How far the time of a signed consent may lie from ours: it is read before it is signed.
    @WithDefault("PT5M")
    Duration consentWindow();

    /// How long a challenge for the PIN may be answered.
    @WithDefault("PT2M")
    Duration challengeLifetime();

    /// How long after an unlock the phone may have a new access token.
    @WithDefault("PT2M")
    Duration renewalAfterUnlock();

    @WithDefault("PT10M")
    Duration accessLifetime();

    @WithDefault("PT1H")
    Duration attestationLifetime();

    /// When the app should ask for the next attestation, counted like its life.
    @WithDefault("PT50M")
    Duration attestationRenewal();
}
