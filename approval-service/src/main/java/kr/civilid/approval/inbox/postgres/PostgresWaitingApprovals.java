package kr.civilid.approval.inbox.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.civilid.approval.access.application.Accesses;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.approval.inbox.application.Page;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.approval.inbox.application.WaitingApprovals;
import kr.civilid.approval.personal.application.Contents;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.events.catalog.IssuanceId;
import org.hibernate.reactive.mutiny.Mutiny;

/// Agency and department are part of the query: nothing of another agency ever reaches this process.
@ApplicationScoped
class PostgresWaitingApprovals implements WaitingApprovals {

    private static final Page.Place BEFORE_ALL = new Page.Place(true, new IssuanceId(new UUID(0, 0)));

    private final Accesses accesses;
    private final WorkingDays calendar;
    private final Contents contents;
    private final Numbers numbers;

    PostgresWaitingApprovals(Accesses accesses, WorkingDays calendar, Contents contents, Numbers numbers) {
        this.accesses = accesses;
        this.calendar = calendar;
        this.contents = contents;
        this.numbers = numbers;
    }

    @Override
    public Uni<List<Waiting>> of(Access access, Official official, Page page) {
        var after = page.after().orElse(BEFORE_ALL);
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> mine(session.createNamedQuery(WaitingRow.FOR_SEATS, WaitingRow.class), official)
                        .setParameter("ahead", !after.escalated())
                        .setParameter("after", after.id().value())
                        .setParameter("size", page.limit())
                        .getResultList())
                .flatMap(rows -> contents.open(
                                rows.stream().map(WaitingRow::kept).toList())
                        .map(opened -> IntStream.range(0, rows.size())
                                .mapToObj(i -> rows.get(i).waiting(opened.get(i), calendar, access.at()))
                                .toList()))
                .call(shown -> accesses.add(
                        access, shown.stream().map(Waiting::issuanceId).toList())));
    }

    @Override
    public Uni<Count> count(Official official) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> mine(session.createNamedQuery(WaitingRow.COUNT, Count.class), official)
                        .getSingleResult()));
    }

    private <T> Mutiny.SelectionQuery<T> mine(Mutiny.SelectionQuery<T> query, Official official) {
        return query.setParameter("seats", TakenSeat.of(official, numbers))
                .setParameter("agency", official.agency().digits())
                .setParameter("number", official.person().employee().number())
                .setParameter("who", numbers.hash(official.person().employee().number()))
                .setParameter("subject", official.person().subject());
    }
}
