package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.lifecycle.domain.LossReport;

/// A phone that nobody has found for `civilid.lifecycle.loss-revocation-after` is not coming back: its ID ends for
/// good.
@ApplicationScoped
public class EndLostIds {

    private static final int AT_ONCE = 50;

    private final LossReports lossReports;
    private final ChangeId changeId;
    private final LifecycleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    EndLostIds(
            LossReports lossReports,
            ChangeId changeId,
            LifecycleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.lossReports = lossReports;
        this.changeId = changeId;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now().replaceWithVoid();
    }

    /// How many reports were settled.
    public Uni<Integer> now() {
        var before = clock.instant().minus(settings.lossRevocationAfter());
        return transactions
                .in(() -> lossReports.openSince(before, AT_ONCE))
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(report -> transactions.in(() -> settle(report, before)))
                        .collect()
                        .last()
                        .replaceWith(due.size()));
    }

    /// An ID that has ended otherwise, or was replaced by another, leaves only the report to end.
    private Uni<Void> settle(LossReport report, Instant before) {
        return changeId.of(
                        report.person(),
                        (live, statuses, at) -> isStillLost(live, report, before)
                                ? Optional.of(live.revoke(Reason.LOST_PHONE, statuses, at))
                                : Optional.empty(),
                        ChangeId.always(Notice.REVOKED, Reason.LOST_PHONE),
                        "loss-report")
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .chain(() -> lossReports.end(report.id(), clock.instant()));
    }

    /// Under the lock of the ID: the phone may have been found since, or found and lost again.
    private static boolean isStillLost(Live live, LossReport report, Instant before) {
        return live.id().equals(report.credential())
                && live.holds()
                        .of(Source.LOSS_REPORT)
                        .filter(hold -> hold.since().isBefore(before))
                        .isPresent();
    }
}
