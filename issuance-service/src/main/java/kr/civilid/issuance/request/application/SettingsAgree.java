package kr.civilid.issuance.request.application;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Refuses to start with periods of which one defeats the other.
@Startup
@Singleton
final class SettingsAgree {

    SettingsAgree(RequestSettings settings) {
        var expiry = settings.expiry();
        var invitation = settings.invitationLifetime();
        positive("resubmit-within", settings.resubmitWithin());
        positive("invitation-lifetime", invitation);
        positive("expiry.requested", expiry.requested());
        positive("expiry.department-approved", expiry.departmentApproved());
        positive("expiry.enrolled", expiry.enrolled());
        positive("expiry.pin-set", expiry.pinSet());
        positive("expiry.identity-verified", expiry.identityVerified());
        positive("expiry.consented", expiry.consented());
        longer("expiry.approved", expiry.approved(), invitation);
        longer("expiry.invited", expiry.invited(), invitation);
        if (expiry.reminderBefore().isNegative()) {
            throw refused("expiry.reminder-before", expiry.reminderBefore(), "is not negative");
        }
    }

    private static void positive(String name, Duration period) {
        if (!period.isPositive()) {
            throw refused(name, period, "is more than nothing");
        }
    }

    /// A code that outlives its application starts nothing.
    private static void longer(String name, Duration period, Duration invitation) {
        if (period.compareTo(invitation) < 0) {
            throw refused(name, period, "is not shorter than civilid.request.invitation-lifetime, " + invitation);
        }
    }

    private static IllegalStateException refused(String name, Duration period, String rule) {
        return new IllegalStateException("civilid.request." + name + " " + rule + ", and it is " + period);
    }
}
