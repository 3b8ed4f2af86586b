package kr.civilid.verification.decision.broken;

import io.smallrye.mutiny.Uni;
import java.time.Clock;

/// Breaks the rule of the decision on purpose: it waits for somebody.
class OnlineDecision {
    Uni<Boolean> opens(Clock clock) {
        return Uni.createFrom().item(clock.millis() > 0);
    }
}
