package kr.civilid.verification.gate.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.events.catalog.Digest;
import kr.civilid.verification.decision.domain.Site;

/// What this replica has let in lately, so that a second showing is refused even while the database is down. The row
/// that [Passages] writes holds across replicas and restarts.
@ApplicationScoped
public class RecentPresentations {

    private record Showing(Site site, Digest presentation) {}

    /// Longer than any presentation is fresh.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<Showing, Instant> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentPresentations(Clock clock) {
        this.clock = clock;
    }

    boolean isFirst(Site site, Digest presentation) {
        return seen.putIfAbsent(new Showing(site, presentation), clock.instant()) == null;
    }

    @Scheduled(every = "10s")
    void forget() {
        var before = clock.instant().minus(KEPT);
        seen.values().removeIf(at -> at.isBefore(before));
    }
}
