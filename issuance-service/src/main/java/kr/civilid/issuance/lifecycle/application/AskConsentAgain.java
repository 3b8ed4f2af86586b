package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.enrolment.application.ConsentSettings;
import kr.civilid.issuance.enrolment.application.Consents;
import kr.civilid.issuance.lifecycle.application.OutdatedConsents.Outdated;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.request.application.Issuances;

/// 재동의: when the terms have changed, each holder is told once. Whoever has not agreed when the time of grace is over
/// has an ID that is suspended, by a source of its own, until the phone agrees.
@ApplicationScoped
public class AskConsentAgain {

    private static final int AT_ONCE = 200;

    private final OutdatedConsents outdatedConsents;
    private final Consents consents;
    private final ConsentSettings settings;
    private final Issuances issuances;
    private final ChangeId changeId;
    private final OwedNotices owedNotices;
    private final Transactions transactions;
    private final Clock clock;

    AskConsentAgain(
            OutdatedConsents outdatedConsents,
            Consents consents,
            ConsentSettings settings,
            Issuances issuances,
            ChangeId changeId,
            OwedNotices owedNotices,
            Transactions transactions,
            Clock clock) {
        this.outdatedConsents = outdatedConsents;
        this.consents = consents;
        this.settings = settings;
        this.issuances = issuances;
        this.changeId = changeId;
        this.owedNotices = owedNotices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${civilid.terms.every:PT10M}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    public Uni<Void> now() {
        var at = clock.instant();
        return each(() -> outdatedConsents.toAsk(at, AT_ONCE), outdated -> ask(outdated, at))
                .chain(() -> each(
                        () -> outdatedConsents.toSuspend(at.minus(settings.grace()), AT_ONCE),
                        outdated -> suspend(outdated, at)));
    }

    /// Piece by piece; what a round has dealt with is not found by the next.
    private Uni<Void> each(Supplier<Uni<List<Outdated>>> found, Function<Outdated, Uni<Void>> deal) {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions
                        .in(found)
                        .call(some -> Multi.createFrom()
                                .iterable(some)
                                .onItem()
                                .transformToUniAndConcatenate(one -> transactions.in(() -> deal.apply(one)))
                                .collect()
                                .last()))
                .whilst(some -> some.size() == AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> ask(Outdated outdated, Instant at) {
        var until = outdated.since().plus(settings.grace());
        var owed = new Owed(outdated.issuance(), Notice.CONSENT_DUE, Optional.empty(), Optional.of(until));
        return outdatedConsents
                .asked(outdated)
                .flatMap(first -> first
                        ? owedNotices.owe(List.of(owed), at)
                        : Uni.createFrom().voidItem());
    }

    /// The phone may agree at this moment: whoever has the lock of the issuance first wins, and the other sees it.
    private Uni<Void> suspend(Outdated outdated, Instant at) {
        return issuances
                .advance(outdated.issuance(), _ -> Optional.empty())
                .chain(() -> consents.outdatedSince(outdated.issuance(), at.minus(settings.grace())))
                .flatMap(still -> still.isEmpty() ? Uni.createFrom().voidItem() : suspend(outdated));
    }

    private Uni<Void> suspend(Outdated outdated) {
        return changeId.of(
                        outdated.person(),
                        (live, statuses, now) -> live.issuanceId().equals(outdated.issuance())
                                ? live.suspend(new Hold(Source.CONSENT, Reason.CONSENT_OUTDATED, now), statuses, now)
                                : Optional.empty(),
                        StepWords::of,
                        "terms")
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
