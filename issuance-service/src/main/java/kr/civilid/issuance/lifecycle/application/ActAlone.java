package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Caller;

/// How far one official's word goes: beyond it, two decide in a mass action. A lost phone is never counted.
@ApplicationScoped
class ActAlone {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SingleActs singleActs;
    private final LifecycleSettings settings;
    private final Clock clock;

    ActAlone(SingleActs singleActs, LifecycleSettings settings, Clock clock) {
        this.singleActs = singleActs;
        this.settings = settings;
        this.clock = clock;
    }

    /// Joins the caller's transaction. Fails with [MassActionNeeded].
    Uni<Void> on(Caller official, PersonId person) {
        var at = clock.instant();
        return singleActs
                .note(official.name(), person, at.minus(HOUR), at)
                .invoke(people -> {
                    if (people > settings.peopleAnHour()) {
                        throw new MassActionNeeded();
                    }
                })
                .replaceWithVoid();
    }
}
