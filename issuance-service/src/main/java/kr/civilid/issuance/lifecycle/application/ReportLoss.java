package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.enrolment.application.Device;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.lifecycle.domain.LossReport;
import kr.civilid.issuance.lifecycle.domain.LossReport.Origin;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;

/// 분실신고: a lost phone's ID is suspended in the same transaction. Reported again, the first report is the answer.
@ApplicationScoped
public class ReportLoss {

    private final FindId findId;
    private final ChangeId changeId;
    private final LossReports lossReports;
    private final LossNotes lossNotes;
    private final Accesses accesses;
    private final LifecycleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    ReportLoss(
            FindId findId,
            ChangeId changeId,
            LossReports lossReports,
            LossNotes lossNotes,
            Accesses accesses,
            LifecycleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.findId = findId;
        this.changeId = changeId;
        this.lossReports = lossReports;
        this.lossNotes = lossNotes;
        this.accesses = accesses;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// When the loss was noticed, where known, and whatever else was said of it.
    public record Words(Optional<Instant> reportedAt, Optional<String> note) {

        static final Words NONE = new Words(Optional.empty(), Optional.empty());
    }

    public record Receipt(UUID id, CredentialId credential) {}

    /// For an employee of the official's agency, or one whose ID the HR system applied for. Fails with
    /// `NoLiveCredential` for every other, and with [ReportedTooEarly] for a loss that is yet to come.
    public Uni<Receipt> by(Caller caller, String employeeNumber, Words words) {
        var origin = caller.is(Role.HR_SYSTEM) ? Origin.HR_SYSTEM : Origin.STAFF;
        return transactions.in(() -> findId.visible(caller, employeeNumber)
                .flatMap(id -> report(id.request().personId(), origin, words, caller.name())
                        .call(() -> accesses.note(caller, id.request(), IssuanceAct.REPORT_LOSS))));
    }

    /// Whoever calls has shown to be the bound phone: the holder says that it, or what lies on it, is out of hand.
    public Uni<Receipt> byPhone(Device device, Words words) {
        return transactions.in(() -> report(device.person(), Origin.HOLDER, words, "holder"));
    }

    /// Whoever calls has proven who they are. Joins the caller's transaction.
    Uni<Receipt> byHolder(PersonId person) {
        return report(person, Origin.HOLDER, Words.NONE, "holder");
    }

    Uni<Receipt> byStaff(Caller official, LiveId id) {
        return report(id.request().personId(), Origin.STAFF, Words.NONE, official.name());
    }

    private Uni<Receipt> report(PersonId person, Origin origin, Words words, String by) {
        var now = clock.instant();
        var reportedAt = words.reportedAt().orElse(now);
        if (reportedAt.isAfter(now)) {
            throw new ReportedTooEarly();
        }
        var until = now.plus(settings.lossRevocationAfter());
        return changeId.of(
                        person,
                        (live, statuses, at) -> live.suspend(Hold.byStaff(Reason.LOST_PHONE, at), statuses, at),
                        (_, to) -> List.of(new Owed(
                                to.issuanceId(), Notice.SUSPENDED, Optional.of(Reason.LOST_PHONE), Optional.of(until))),
                        by)
                .flatMap(credential -> lossReports
                        .open(credential.id())
                        .flatMap(open -> open.map(first -> Uni.createFrom().item(first))
                                .orElseGet(() -> add(credential, origin, reportedAt, now, words.note()))))
                .map(report -> new Receipt(report.id(), report.credential()));
    }

    private Uni<LossReport> add(
            Credential credential, Origin origin, Instant reportedAt, Instant now, Optional<String> note) {
        var id = CredentialId.next().value();
        var person = credential.personId();
        return lossNotes
                .close(person, id, note)
                .map(closed -> new LossReport(id, credential.id(), person, origin, reportedAt, now, closed))
                .call(lossReports::add);
    }
}
