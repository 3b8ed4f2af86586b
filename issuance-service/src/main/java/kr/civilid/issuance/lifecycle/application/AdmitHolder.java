package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.application.IdentityProvider;
import kr.civilid.issuance.enrolment.domain.ProvenIdentity;
import kr.civilid.issuance.lifecycle.application.RecogniseHolder.Holder;
import kr.civilid.issuance.lifecycle.application.ReissueFromApp.Wanted;
import kr.civilid.issuance.request.domain.ReissueReason;

/// Lets nobody but the holder ask for a reissue, and suspends the ID of whoever says that the phone is lost.
@ApplicationScoped
class AdmitHolder {

    private static final Duration DAY = Duration.ofDays(1);

    private final IdentityProvider identityProvider;
    private final ReissueAttempts attempts;
    private final RecogniseHolder recogniseHolder;
    private final ReportLoss reportLoss;
    private final LifecycleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    AdmitHolder(
            IdentityProvider identityProvider,
            ReissueAttempts attempts,
            RecogniseHolder recogniseHolder,
            ReportLoss reportLoss,
            LifecycleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.identityProvider = identityProvider;
        this.attempts = attempts;
        this.recogniseHolder = recogniseHolder;
        this.reportLoss = reportLoss;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [ReissueRefused] for everybody else, and in the end with [TooManyReissueAttempts].
    Uni<Holder> by(Wanted wanted, Digest challenge) {
        return identityProvider
                .verify(wanted.idToken(), wanted.nonce())
                // A failed attempt must be committed, so it comes back as an empty result and is refused afterwards.
                .flatMap(identity -> transactions.in(() -> attempt(wanted, identity, challenge)))
                .map(found -> found.orElseThrow(ReissueRefused::new));
    }

    private Uni<Optional<Holder>> attempt(Wanted wanted, ProvenIdentity identity, Digest challenge) {
        var at = clock.instant();
        return attempts.begin(challenge, identity.ci(), at)
                .call(() -> attempts.refused(identity.ci(), at.minus(DAY)).invoke(this::refuseBeyondLimit))
                .flatMap(known -> switch (known) {
                    case NOT_YET -> first(wanted, identity, challenge);
                    case MATCHED -> recogniseHolder.of(wanted.employeeNumber(), identity);
                    case REFUSED -> Uni.createFrom().item(Optional.empty());
                });
    }

    private void refuseBeyondLimit(long refused) {
        if (refused >= settings.reissue().refusalsPerDay()) {
            throw new TooManyReissueAttempts();
        }
    }

    /// The loss stands whatever becomes of the application.
    private Uni<Optional<Holder>> first(Wanted wanted, ProvenIdentity identity, Digest challenge) {
        return recogniseHolder
                .of(wanted.employeeNumber(), identity)
                .call(found -> attempts.settle(challenge, found.isPresent()))
                .call(found -> found.filter(_ -> wanted.reason() == ReissueReason.LOST_PHONE)
                        .filter(holder -> holder.live().isPresent())
                        .map(holder ->
                                reportLoss.byHolder(holder.request().personId()).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
