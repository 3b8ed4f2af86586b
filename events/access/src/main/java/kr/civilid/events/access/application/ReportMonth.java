package kr.civilid.events.access.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.access.domain.Whose;

/// 월간 접속기록 보고: what an auditor looks through every month.
@ApplicationScoped
public class ReportMonth {

    private final Archive archive;
    private final Overseers overseers;
    private final Clock clock;

    ReportMonth(Archive archive, Overseers overseers, Clock clock) {
        this.archive = archive;
        this.overseers = overseers;
        this.clock = clock;
    }

    /// Fails with [AuditorWithoutAgency].
    public Uni<MonthlyReport> to(Visitor auditor, YearMonth month) {
        return archive.report(look(auditor, AuditAct.REPORT), month, overseers.fence(auditor));
    }

    /// To be taken away: fails with [ReasonNeeded], too.
    public Uni<MonthlyReport> to(Visitor auditor, YearMonth month, Optional<String> reason) {
        var why = ReasonNeeded.in(reason);
        return archive.report(look(auditor, AuditAct.REPORT_DOWNLOAD).because(why), month, overseers.fence(auditor));
    }

    private AccessRecord look(Visitor auditor, AuditAct act) {
        return AccessRecord.of(clock.instant(), auditor, act, Whose.nobody(auditor.agency()));
    }
}
