package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Gives a phone that was just unlocked a new access token and attestation.
@ApplicationScoped
public class RenewAccess {

    private final GrantAccess grantAccess;
    private final EnrolmentSettings settings;
    private final Clock clock;

    RenewAccess(GrantAccess grantAccess, EnrolmentSettings settings, Clock clock) {
        this.grantAccess = grantAccess;
        this.settings = settings;
        this.clock = clock;
    }

    /// Fails with [PinLocked], or with [UnlockFirst] too long after the last unlock.
    public Uni<Access> of(Device device) {
        if (device.pinLock().locked()) {
            throw new PinLocked();
        }
        if (!device.pinLock().unlockedWithin(settings.renewalAfterUnlock(), clock.instant())) {
            throw new UnlockFirst();
        }
        return grantAccess.to(device);
    }
}
