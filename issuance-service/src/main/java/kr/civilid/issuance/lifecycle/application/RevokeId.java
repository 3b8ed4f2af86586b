package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// 폐지 by HR: ends the live ID of an employee for good.
@ApplicationScoped
public class RevokeId {

    private final FindId findId;
    private final ActAlone actAlone;
    private final ChangeId changeId;
    private final Accesses accesses;
    private final Transactions transactions;

    RevokeId(FindId findId, ActAlone actAlone, ChangeId changeId, Accesses accesses, Transactions transactions) {
        this.findId = findId;
        this.actAlone = actAlone;
        this.changeId = changeId;
        this.accesses = accesses;
        this.transactions = transactions;
    }

    /// Fails with `NoLiveCredential` where there is none of the officer's agency.
    public Uni<Void> by(Caller officer, String employeeNumber, Reason reason) {
        return transactions.in(() -> findId.ofAgency(officer, employeeNumber)
                .call(id -> actAlone.on(officer, id.request().personId()))
                .call(id -> changeId.of(
                        id.request().personId(),
                        (live, statuses, at) -> Optional.of(live.revoke(reason, statuses, at)),
                        ChangeId.always(Notice.REVOKED, reason),
                        officer.name()))
                .call(id -> accesses.note(officer, id.request(), IssuanceAct.REVOKE_ID, reason.name()))
                .replaceWithVoid());
    }
}
