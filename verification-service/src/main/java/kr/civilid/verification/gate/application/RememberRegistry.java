package kr.civilid.verification.gate.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.verification.decision.application.Snapshot;

/// Carries the snapshot over a restart, so that a gate decides although registry and bus are gone. Beside the hearing,
/// not in it: a database that is down must not keep a revocation from the gates.
@ApplicationScoped
public class RememberRegistry {

    private final FollowRegistry registry;
    private final RegistryTokens tokens;
    private final AtomicReference<Snapshot> kept = new AtomicReference<>(Snapshot.EMPTY);

    RememberRegistry(FollowRegistry registry, RegistryTokens tokens) {
        this.registry = registry;
        this.tokens = tokens;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        var snapshot = registry.snapshot();
        List<RegistryEvent> news = snapshot.newsSince(kept.get());
        return news.isEmpty() ? Uni.createFrom().voidItem() : tokens.keep(news).invoke(() -> kept.set(snapshot));
    }
}
