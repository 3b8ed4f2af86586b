package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.ExpiringIds.Expiring;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;

/// 만료 안내: tells each holder once, by text, that the ID ends soon.
///
/// The end itself is nobody's act: it stands in every copy as `exp`, which each gate reads, and no status needs to say
/// it once more.
@ApplicationScoped
public class RemindOfExpiry {

    private static final int AT_ONCE = 200;

    private final ExpiringIds expiringIds;
    private final OwedNotices owedNotices;
    private final LifecycleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    RemindOfExpiry(
            ExpiringIds expiringIds,
            OwedNotices owedNotices,
            LifecycleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.expiringIds = expiringIds;
        this.owedNotices = owedNotices;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    public Uni<Void> now() {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in(this::some))
                .whilst(count -> count == AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> some() {
        var at = clock.instant();
        return expiringIds
                .take(at, at.plus(settings.renewalPeriod()), AT_ONCE)
                .call(found ->
                        owedNotices.owe(found.stream().map(RemindOfExpiry::owed).toList(), at))
                .map(java.util.List::size);
    }

    private static Owed owed(Expiring id) {
        return new Owed(id.issuance(), Notice.EXPIRES_SOON, Optional.empty(), Optional.of(id.until()));
    }
}
