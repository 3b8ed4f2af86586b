package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.approval.access.domain.AccessRecord;
import kr.civilid.approval.access.domain.AccessRecord.Act;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.events.catalog.IssuanceId;

/// Shows an approval to those in its chain and to the agency's auditors; to others it does not exist.
@ApplicationScoped
public class ReadApproval {

    private final Approvals approvals;
    private final Clock clock;

    ReadApproval(Approvals approvals, Clock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    public Uni<Dossier> of(IssuanceId id, Visit visit) {
        var access = new AccessRecord(visit, Act.READ, clock.instant());
        return approvals.read(id, access, approval -> approval.isVisibleTo(visit.official()));
    }
}
