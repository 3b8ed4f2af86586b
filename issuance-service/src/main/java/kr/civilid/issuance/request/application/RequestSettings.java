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

    /// How long an invitation code starts an enrolment.
    @WithDefault("P7D")
    Duration invitationLifetime();

    /// How many new codes an applicant may have in an hour.
    @WithDefault("5")
    int invitationsPerHour();

    Expiry expiry();

    Batch batch();

    /// How long an open issuance may stay in a state before it expires. The two before the enrolment begin anew with
    /// each new code, and outlive a code, so that it can be replaced.
    interface Expiry {

        @WithDefault("P30D")
        Duration requested();

        @WithDefault("P30D")
        Duration departmentApproved();

        @WithDefault("P14D")
        Duration approved();

        @WithDefault("P14D")
        Duration invited();

        @WithDefault("P7D")
        Duration enrolled();

        @WithDefault("P7D")
        Duration pinSet();

        @WithDefault("P7D")
        Duration identityVerified();

        @WithDefault("P7D")
        Duration consented();

        /// How long before its end the applicant is reminded, once per state; a shorter state has no reminder.
        @WithDefault("P2D")
        Duration reminderBefore();

        /// How often it is looked for.
        @WithDefault("PT60S")
        Duration every();
    }

    interface Batch {

        /// How many applications of one batch are taken in at the same time.
        @WithDefault("8")
        int atOnce();

        /// What is not begun in this time, beside that in which the body arrives, is left to the next batch: below what
        /// an ingress waits.
        @WithDefault("PT7S")
        Duration within();

        /// Of the whole body: a thousand portraits of 200 kB in base64. The server itself ends there too.
        @WithDefault("288M")
        MemorySize maxBody();

        /// How much of it is in memory at a time.
        @WithDefault("8M")
        MemorySize piece();
    }
}
