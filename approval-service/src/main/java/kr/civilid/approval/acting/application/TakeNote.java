package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.acting.domain.PostReport;

/// 후결: shows somebody who was away what was decided in their name, and keeps that they took note.
@ApplicationScoped
public class TakeNote {

    private final PostReports reports;
    private final Clock clock;

    TakeNote(PostReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    public Uni<List<PostReport>> open(Visit visit) {
        return reports.open(new Access(visit, Act.LISTED, clock.instant()));
    }

    public Uni<Void> of(UUID report, Visit visit) {
        return reports.acknowledge(report, new Access(visit, Act.ACKNOWLEDGED, clock.instant()));
    }
}
