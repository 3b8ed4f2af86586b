package kr.civilid.approval.acting.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.civilid.approval.access.application.Accesses;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.application.AlreadyAcknowledged;
import kr.civilid.approval.acting.application.PostReportNotFound;
import kr.civilid.approval.acting.application.PostReports;
import kr.civilid.approval.acting.domain.PostReport;
import kr.civilid.approval.personal.application.Contents;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;

/// A report is a row that points at its decision: who acted for whom is told there and nowhere else.
@ApplicationScoped
class PostgresPostReports implements PostReports {

    private static final String OPEN = "insert into post_report (issuance_id, round, step) values (:id, :round, :step)";
    private static final String ACKNOWLEDGE =
            "update post_report set acknowledged_at = :at where id = :id and acknowledged_at is null";

    private final Accesses accesses;
    private final Contents contents;

    PostgresPostReports(Accesses accesses, Contents contents) {
        this.accesses = accesses;
        this.contents = contents;
    }

    @Override
    public Uni<Void> open(IssuanceId id, int round, Step step) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", id.value())
                        .setParameter("round", round)
                        .setParameter("step", step.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<PostReport>> open(Access access) {
        var person = access.visit().official().person();
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNamedQuery(PostReportRow.OPEN, PostReportRow.class)
                        .setParameter("agency", person.employee().agency().digits())
                        .setParameter("number", person.employee().number())
                        .setMaxResults(200)
                        .getResultList())
                .flatMap(rows -> contents.open(
                                rows.stream().map(PostReportRow::kept).toList())
                        .map(opened -> IntStream.range(0, rows.size())
                                .mapToObj(i -> rows.get(i).report(opened.get(i)))
                                .toList()))
                .call(shown -> accesses.add(
                        access,
                        shown.stream().map(PostReport::issuanceId).distinct().toList())));
    }

    @Override
    public Uni<Void> acknowledge(UUID report, Access access) {
        var person = access.visit().official().person();
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.find(PostReportRow.class, report)
                        .invoke(found -> mustBeFor(person, found))
                        .call(() -> session.createNativeQuery(ACKNOWLEDGE)
                                .setParameter("at", access.at())
                                .setParameter("id", report)
                                .executeUpdate()
                                .invoke(changed -> {
                                    if (changed == 0) {
                                        throw new AlreadyAcknowledged();
                                    }
                                })))
                .call(found -> accesses.add(access, List.of(new IssuanceId(found.issuanceId))))
                .replaceWithVoid());
    }

    private static void mustBeFor(Person person, @org.jspecify.annotations.Nullable PostReportRow found) {
        if (found == null
                || !found.absentAgency.equals(person.employee().agency().digits())
                || !found.absentNumber.equals(person.employee().number())) {
            throw new PostReportNotFound();
        }
    }
}
