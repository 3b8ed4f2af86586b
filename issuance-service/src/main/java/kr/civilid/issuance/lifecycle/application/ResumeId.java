package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.credential.domain.Transition;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// 정지 해제 by HR: ends one suspension; the ID is of use again when it was the last.
@ApplicationScoped
public class ResumeId {

    private final FindId findId;
    private final ActAlone actAlone;
    private final ChangeId changeId;
    private final LossReports lossReports;
    private final Accesses accesses;
    private final Transactions transactions;
    private final Clock clock;

    ResumeId(
            FindId findId,
            ActAlone actAlone,
            ChangeId changeId,
            LossReports lossReports,
            Accesses accesses,
            Transactions transactions,
            Clock clock) {
        this.findId = findId;
        this.actAlone = actAlone;
        this.changeId = changeId;
        this.lossReports = lossReports;
        this.accesses = accesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `identityChecked` is the officer's statement that whoever has the phone was seen to be its holder; `reason` is a
    /// fixed word for the record. Fails with [IdentityNotChecked] for a lost phone without the statement, with
    /// [NotSuspended], and with `NoLiveCredential`.
    public Uni<LiveId> by(
            Caller officer, String employeeNumber, Source source, boolean identityChecked, Optional<String> reason) {
        if (source == Source.LOSS_REPORT && !identityChecked) {
            throw new IdentityNotChecked();
        }
        return transactions.in(() -> findId.ofAgency(officer, employeeNumber)
                .call(id -> source == Source.LOSS_REPORT
                        ? Uni.createFrom().voidItem()
                        : actAlone.on(officer, id.request().personId()))
                .call(id -> changeId.of(
                        id.request().personId(),
                        (live, statuses, at) -> release(live, source, statuses, at),
                        StepWords::of,
                        officer.name()))
                .call(id -> source == Source.LOSS_REPORT
                        ? endReport(id.credential().id())
                        : Uni.createFrom().voidItem())
                .call(id -> accesses.note(officer, List.of(id.request()), act(source), reason))
                .chain(() -> findId.ofAgency(officer, employeeNumber)));
    }

    private static Optional<Transition<Live>> release(
            Live live, Source source, List<StatusReference> statuses, Instant at) {
        var released = live.release(source, statuses, at);
        if (released.isEmpty()) {
            throw new NotSuspended(live.holds());
        }
        return released;
    }

    private Uni<Void> endReport(CredentialId credential) {
        return lossReports
                .open(credential)
                .flatMap(open -> open.map(report -> lossReports.end(report.id(), clock.instant()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static IssuanceAct act(Source source) {
        return source == Source.LOSS_REPORT ? IssuanceAct.RESUME_FOUND_ID : IssuanceAct.RESUME_ID;
    }
}
