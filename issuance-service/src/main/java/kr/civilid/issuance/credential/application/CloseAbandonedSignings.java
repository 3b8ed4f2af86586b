package kr.civilid.issuance.credential.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import kr.civilid.issuance.Transactions;

/// Ends every signing that nobody completed: a copy may exist that no row tells of, so its status entry is revoked.
///
/// A signing takes milliseconds; after a minute it is abandoned, and asked every 15 seconds this is over within 120 s.
@ApplicationScoped
public class CloseAbandonedSignings {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SigningIntents intents;
    private final Transactions transactions;
    private final Clock clock;

    public CloseAbandonedSignings(SigningIntents intents, Transactions transactions, Clock clock) {
        this.intents = intents;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now().replaceWithVoid();
    }

    /// How many were closed.
    public Uni<Integer> now() {
        var at = clock.instant();
        return transactions.in(() -> intents.giveUpOlderThan(at.minus(PATIENCE), at));
    }
}
