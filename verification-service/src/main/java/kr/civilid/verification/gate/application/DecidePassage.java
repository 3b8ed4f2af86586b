package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.events.catalog.PassageEvent.PassageAllowed;
import kr.civilid.events.catalog.PassageEvent.PassageRefused;
import kr.civilid.events.catalog.PassageId;
import kr.civilid.verification.decision.application.Decision;
import kr.civilid.verification.decision.domain.Outcome;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Outcome.Refused;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.gate.domain.Gate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Decides whether a gate opens, from memory alone, and sees to it that a presentation opens a site only once.
@ApplicationScoped
public class DecidePassage {

    private static final Logger LOG = Logger.getLogger(DecidePassage.class);

    /// A holder stands at the gate; the database may take no longer than this.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Decision decision;
    private final FollowRegistry registry;
    private final RecentPresentations recent;
    private final Passages passages;
    private final Clock clock;
    private final DatabaseDown databaseDown;

    DecidePassage(
            Decision decision,
            FollowRegistry registry,
            RecentPresentations recent,
            Passages passages,
            Clock clock,
            @ConfigProperty(name = "civilid.gate.database-down", defaultValue = "refuse") DatabaseDown databaseDown) {
        this.decision = decision;
        this.registry = registry;
        this.recent = recent;
        this.passages = passages;
        this.clock = clock;
        this.databaseDown = databaseDown;
    }

    /// `shown` is QR text or an SD-JWT with key binding. Never fails: what cannot be decided is refused.
    public Uni<Outcome> at(Gate gate, String shown) {
        var now = clock.instant();
        return switch (decision.decide(shown, registry.snapshot(), gate.policy(), now)) {
            case Allowed allowed -> once(allowed, gate, now);
            case Refused refused -> announced(refused, gate, now);
        };
    }

    private Uni<Outcome> once(Allowed allowed, Gate gate, Instant now) {
        var site = gate.policy().site();
        if (!recent.isFirst(site, allowed.presentation())) {
            return announced(new Refused(Reason.REPLAYED), gate, now);
        }
        var event = new PassageAllowed(PassageId.next(), gate.id(), now);
        return patiently(passages.allow(event, site, allowed.presentation()))
                .<Outcome>map(first -> first ? allowed : new Refused(Reason.REPLAYED))
                .onFailure()
                .recoverWithItem(failure -> withoutDatabase(allowed, failure));
    }

    private Outcome withoutDatabase(Allowed allowed, Throwable failure) {
        LOG.warnf("a passage could not be written down: %s", failure.getClass().getName());
        return switch (databaseDown) {
            case REFUSE -> new Refused(Reason.REPLAY_CHECK_UNAVAILABLE);
            case ALLOW -> allowed;
        };
    }

    /// A refusal stands, whether or not it can be announced.
    private Uni<Outcome> announced(Refused refused, Gate gate, Instant now) {
        var event =
                new PassageRefused(PassageId.next(), gate.id(), refused.reason().machineName(), now);
        return patiently(passages.refuse(event))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "a refusal could not be announced: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWith(refused);
    }

    /// Whoever waits may give up; the database work goes on, because a cancelled one can lose its connection.
    private static <T> Uni<T> patiently(Uni<T> work) {
        return work.memoize().indefinitely().ifNoItem().after(PATIENCE).fail();
    }
}
