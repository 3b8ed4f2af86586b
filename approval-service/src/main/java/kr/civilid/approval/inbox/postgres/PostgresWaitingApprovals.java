package kr.civilid.approval.inbox.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.civilid.approval.access.application.Accesses;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.inbox.application.Page;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.approval.inbox.application.WaitingApprovals;
import kr.civilid.events.catalog.IssuanceId;

/// Agency and department are part of the query: nothing of another agency ever reaches this process.
@ApplicationScoped
class PostgresWaitingApprovals implements WaitingApprovals {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Accesses accesses;

    PostgresWaitingApprovals(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public Uni<List<Waiting>> of(Access access, Official official, Page page) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNamedQuery(WaitingRow.FOR_SEATS, WaitingRow.class)
                        .setParameter("seats", TakenSeat.of(official))
                        .setParameter("agency", official.agency().digits())
                        .setParameter("number", official.person().employee().number())
                        .setParameter("subject", official.person().subject())
                        .setParameter(
                                "after", page.after().map(IssuanceId::value).orElse(BEFORE_ALL))
                        .setParameter("size", page.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(WaitingRow::waiting).toList())
                .call(shown -> accesses.add(
                        access, shown.stream().map(Waiting::issuanceId).toList())));
    }
}
