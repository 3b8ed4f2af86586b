package kr.civilid.issuance.request.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Issuance;

/// Tells the applicant once more, before its day comes, what an approver has given back or still wants.
@ApplicationScoped
public class RemindToMend {

    private static final int AT_ONCE = 200;

    private final Issuances issuances;
    private final Corrections corrections;
    private final TellApplicant tellApplicant;
    private final Transactions transactions;
    private final RequestSettings.Expiry settings;
    private final Clock clock;

    RemindToMend(
            Issuances issuances,
            Corrections corrections,
            TellApplicant tellApplicant,
            Transactions transactions,
            RequestSettings settings,
            Clock clock) {
        this.issuances = issuances;
        this.corrections = corrections;
        this.tellApplicant = tellApplicant;
        this.transactions = transactions;
        this.settings = settings.expiry();
        this.clock = clock;
    }

    @Scheduled(
            every = "${civilid.request.expiry.every:PT60S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now();
    }

    /// What is too much for one time is left to the next.
    public Uni<Void> now() {
        var now = clock.instant();
        return TendIssuances.each(
                transactions.in(() -> corrections.silent(now, settings.reminderBefore(), AT_ONCE)),
                id -> transactions.in(() -> issuances
                        .advance(id, _ -> Optional.empty())
                        .flatMap(issuance -> isToBeMended(issuance)
                                ? corrections.open(id).flatMap(open -> remind(id, open, now))
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Void> remind(IssuanceId id, Optional<Correction> open, Instant now) {
        return open.filter(wish -> now.isBefore(wish.due()))
                .map(wish -> corrections
                        .remind(id, now)
                        .flatMap(first -> first
                                ? tellApplicant.about(id, notice(wish), Optional.of(wish.comment()), wish.due(), now)
                                : Uni.createFrom().voidItem()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static boolean isToBeMended(Issuance issuance) {
        return switch (issuance) {
            case Issuance.Undecided _, Issuance.Returned _ -> true;
            case Issuance.Open _, Issuance.Issued _, Issuance.Withdrawn _, Issuance.Expired _ -> false;
        };
    }

    /// In the words of the first time.
    private static Notice notice(Correction wish) {
        return switch (wish.wish()) {
            case RETURNED -> Notice.RETURNED;
            case MORE_REQUESTED -> Notice.MORE_REQUESTED;
        };
    }
}
