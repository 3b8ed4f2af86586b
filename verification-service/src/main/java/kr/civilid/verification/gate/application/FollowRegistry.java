package kr.civilid.verification.gate.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.verification.decision.application.Intake;
import kr.civilid.verification.decision.application.Intake.Result;
import kr.civilid.verification.decision.application.Intake.Result.Taken;
import kr.civilid.verification.decision.application.Snapshot;

/// Keeps what the registry says in memory, for decisions that ask nobody.
@ApplicationScoped
public class FollowRegistry {

    private final Intake intake;
    private final Clock clock;
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    FollowRegistry(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /// Verifies and unpacks whole lists, so not for an event loop.
    public synchronized Result on(RegistryEvent event) {
        var result = intake.take(snapshot, event, clock.instant());
        if (result instanceof Taken taken) {
            snapshot = taken.snapshot();
        }
        return result;
    }
}
