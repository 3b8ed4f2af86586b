package kr.civilid.issuance.lifecycle.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.lifecycle.application.StrandedIds.Stranded;

/// A new enrolment that has expired or was withdrawn leaves the old ID without a phone: nothing binds that one
/// again. It is revoked, for a suspension could never end, and its holder told, who may apply for another from the
/// app.
///
/// Looked for, so that it holds however an enrolment ends; the ID rests meanwhile.
@ApplicationScoped
public class EndStrandedIds {

    private static final int AT_ONCE = 50;

    private final StrandedIds strandedIds;
    private final ChangeId changeId;
    private final Transactions transactions;

    EndStrandedIds(StrandedIds strandedIds, ChangeId changeId, Transactions transactions) {
        this.strandedIds = strandedIds;
        this.changeId = changeId;
        this.transactions = transactions;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now().replaceWithVoid();
    }

    /// How many were looked at.
    public Uni<Integer> now() {
        return transactions
                .in(() -> strandedIds.some(AT_ONCE))
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> transactions.in(() -> end(one)))
                        .collect()
                        .last()
                        .replaceWith(found.size()));
    }

    /// Under the lock of the ID: another may have taken its place since.
    private Uni<Void> end(Stranded stranded) {
        return changeId.of(
                        stranded.person(),
                        (live, statuses, at) -> live.id().equals(stranded.id())
                                ? Optional.of(live.revoke(Reason.NEW_PHONE, statuses, at))
                                : Optional.empty(),
                        ChangeId.always(Notice.REVOKED, Reason.NEW_PHONE),
                        "new-phone")
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
