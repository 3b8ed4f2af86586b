package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Gives a phone that was just unlocked a new access token and attestation.
@ApplicationScoped
public class RenewAccess {

    private static final Duration AFTER_UNLOCK = Duration.ofMinutes(2);

    private final GrantAccess grantAccess;
    private final Clock clock;

    RenewAccess(GrantAccess grantAccess, Clock clock) {
        this.grantAccess = grantAccess;
        this.clock = clock;
    }

    /// Fails with [PinLocked], or with [UnlockFirst] two minutes after the last unlock.
    public Uni<Access> of(Device device) {
        if (device.pinLock().locked()) {
            throw new PinLocked();
        }
        if (!device.pinLock().unlockedWithin(AFTER_UNLOCK, clock.instant())) {
            throw new UnlockFirst();
        }
        return grantAccess.to(device);
    }
}
