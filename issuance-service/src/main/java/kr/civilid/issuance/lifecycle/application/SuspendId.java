package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// 정지 by HR or the help desk: the live ID of an employee is of no use until somebody resumes it.
@ApplicationScoped
public class SuspendId {

    private final FindId findId;
    private final ActAlone actAlone;
    private final ChangeId changeId;
    private final ReportLoss reportLoss;
    private final Accesses accesses;
    private final Transactions transactions;

    SuspendId(
            FindId findId,
            ActAlone actAlone,
            ChangeId changeId,
            ReportLoss reportLoss,
            Accesses accesses,
            Transactions transactions) {
        this.findId = findId;
        this.actAlone = actAlone;
        this.changeId = changeId;
        this.reportLoss = reportLoss;
        this.accesses = accesses;
        this.transactions = transactions;
    }

    /// A repeated call changes nothing. Fails with `NoLiveCredential` where there is none of the official's agency.
    public Uni<LiveId> by(Caller official, String employeeNumber, Reason reason) {
        return transactions.in(() -> findId.ofAgency(official, employeeNumber)
                .call(id -> reason == Reason.LOST_PHONE
                        ? Uni.createFrom().voidItem()
                        : actAlone.on(official, id.request().personId()))
                .call(id ->
                        reason == Reason.LOST_PHONE ? reportLoss.byStaff(official, id) : suspend(official, id, reason))
                .call(id -> accesses.note(official, id.request(), IssuanceAct.SUSPEND_ID, reason.name()))
                .chain(() -> findId.ofAgency(official, employeeNumber)));
    }

    private Uni<?> suspend(Caller official, LiveId id, Reason reason) {
        return changeId.of(
                id.request().personId(),
                (live, statuses, at) -> live.suspend(Hold.byStaff(reason, at), statuses, at),
                ChangeId.always(Notice.SUSPENDED, reason),
                official.name());
    }
}
