package kr.civilid.approval.decision.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.personal.application.ClearRows;
import kr.civilid.approval.personal.application.Contents;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import org.hibernate.reactive.mutiny.Mutiny;

/// Approvals of before: contents, departments and the words of decisions in clear. Goes with the columns in clear.
@ApplicationScoped
class ClearApprovals implements ClearRows {

    private static final String TAKE = """
            select a.issuance_id from approval a where exists (
                select from application_content c where c.issuance_id = a.issuance_id and c.employee_number is not null)
            order by a.issuance_id limit %d for update skip locked""";

    private final ClosedRows closed;
    private final Boxes boxes;
    private final Numbers numbers;

    ClearApprovals(ClosedRows closed, Boxes boxes, Numbers numbers) {
        this.closed = closed;
        this.boxes = boxes;
        this.numbers = numbers;
    }

    @Override
    public Uni<Integer> close(int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE.formatted(atMost), UUID.class)
                        .getResultList()
                        .call(ids -> each(
                                ids,
                                id -> session.find(ApprovalRow.class, id, LockModeType.NONE)
                                        .flatMap(row -> close(session, row)))))
                .map(List::size);
    }

    /// In this order, since decisions point at the number of the content: contents get boxes, decisions turn to them,
    /// and nothing in clear is left.
    Uni<Void> close(Mutiny.Session session, ApprovalRow row) {
        return rows(session, ContentRow.OF_APPROVAL, ContentRow.class, row).flatMap(contents -> {
            var clear = contents.stream().filter(ContentRow::isClear).toList();
            return clear.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : each(clear, content -> close(row, content))
                            .call(session::flush)
                            .call(() -> closeDecisions(session, row, contents))
                            .invoke(() -> clear.forEach(ContentRow::forgetClear))
                            .call(() -> closeSteps(session, row))
                            .call(session::flush);
        });
    }

    private Uni<Void> close(ApprovalRow row, ContentRow content) {
        var person = new PersonId(row.personId);
        if (Contents.ERASED.equals(content.employeeNumber)) {
            content.close(Numbers.ERASED, Optional.empty());
            return boxes.destroyKey(person);
        }
        var clear = content.kept(person).clear().orElseThrow();
        return closed.closed(person, content, clear).replaceWithVoid();
    }

    private Uni<Void> closeDecisions(Mutiny.Session session, ApprovalRow row, List<ContentRow> contents) {
        var hashes = contents.stream().collect(toMap(content -> content.round, ContentRow::applicantHash));
        return rows(session, DecisionRow.OF_APPROVAL, DecisionRow.class, row)
                .map(all -> all.stream().filter(DecisionRow::isClear).toList())
                .flatMap(clear ->
                        each(clear, decision -> close(row, decision, requireNonNull(hashes.get(decision.round)))))
                .call(session::flush);
    }

    private Uni<Void> close(ApprovalRow row, DecisionRow decision, String applicant) {
        var absent = Optional.ofNullable(decision.absentNumber).map(numbers::hash);
        decision.compareBy(applicant, numbers.hash(decision.deciderNumber), absent);
        decision.openClear();
        decision.forgetClear();
        return closed.words(new PersonId(row.personId), decision);
    }

    private Uni<Void> closeSteps(Mutiny.Session session, ApprovalRow row) {
        return rows(session, StepRow.ALL_OF_APPROVAL, StepRow.class, row)
                .invoke(steps -> steps.stream()
                        .filter(step -> step.department != null)
                        .forEach(step ->
                                step.close(numbers.hash(new AgencyCode(step.agency), requireNonNull(step.department)))))
                .replaceWithVoid();
    }

    private static <T> Uni<List<T>> rows(Mutiny.Session session, String query, Class<T> type, ApprovalRow row) {
        return session.createNamedQuery(query, type)
                .setParameter("id", row.issuanceId)
                .getResultList();
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
