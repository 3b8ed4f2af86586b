package kr.civilid.approval.decision.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.civilid.approval.access.application.AccessRecords;
import kr.civilid.approval.access.domain.AccessRecord;
import kr.civilid.approval.decision.application.ApprovalNotFound;
import kr.civilid.approval.decision.application.Approvals;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/// Approvals as rows. Whoever changes one holds the lock on its row first, so that the second of two finds what the
/// first has left.
@ApplicationScoped
class PostgresApprovals implements Approvals {

    private final Outbox outbox;
    private final AccessRecords accessRecords;

    PostgresApprovals(Outbox outbox, AccessRecords accessRecords) {
        this.outbox = outbox;
        this.accessRecords = accessRecords;
    }

    @Override
    public Uni<Void> open(Transition<Approval.Pending> first, Application content) {
        var id = first.to().submission().id();
        return transaction(session -> session.find(ApprovalRow.class, id.value())
                .flatMap(known -> known == null
                        ? add(session, first, content)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> add(Mutiny.Session session, Transition<Approval.Pending> first, Application content) {
        var submission = first.to().submission();
        var row = ApprovalRow.of(submission);
        var seats = submission.chain().seats();
        var steps = IntStream.range(0, seats.size())
                .mapToObj(place -> StepRow.of(submission.id(), place, seats.get(place)))
                .toArray();
        return session.persistAll(row, ContentRow.of(submission, content))
                .call(session::flush)
                .call(() -> session.persistAll(steps))
                .call(() -> session.persist(TransitionRow.of(row, first.at())))
                .call(() -> announce(first, row));
    }

    @Override
    public Uni<Optional<Approval>> advance(IssuanceId id, Step step) {
        return transaction(session -> load(session, id, LockModeType.PESSIMISTIC_WRITE)
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().item(Optional.<Approval>empty())
                        : take(session, held.get(), step).map(Optional::of)));
    }

    @Override
    public Uni<Dossier> decide(IssuanceId id, AccessRecord access, Step step) {
        return transaction(session -> load(session, id, LockModeType.PESSIMISTIC_WRITE)
                .map(held -> held.orElseThrow(ApprovalNotFound::new))
                .flatMap(held -> take(session, held, step)
                        .call(() -> accessRecords.add(access, List.of(id)))
                        .map(held::dossier)));
    }

    @Override
    public Uni<Dossier> read(IssuanceId id, AccessRecord access, Predicate<Approval> visible) {
        return transaction(session -> load(session, id, LockModeType.NONE)
                .map(held -> held.map(found -> found.dossier(found.approval()))
                        .filter(dossier -> visible.test(dossier.approval()))
                        .orElseThrow(ApprovalNotFound::new))
                .call(() -> accessRecords.add(access, List.of(id))));
    }

    private Uni<Approval> take(Mutiny.Session session, Held held, Step step) {
        var found = held.approval();
        var taken = step.from(found);
        if (taken.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        Transition<? extends Approval> transition = taken.get();
        Approval reached = transition.to();
        var row = held.row();
        row.hold(reached);
        held.turnTo(reached);
        var decided = held.decidedSince(reached).stream()
                .map(decision -> DecisionRow.of(reached.submission(), decision))
                .toArray();
        return session.persistAll(decided)
                .call(() -> session.persist(TransitionRow.of(row, transition.at())))
                .call(() -> announce(transition, row))
                .replaceWith(reached);
    }

    private Uni<Void> announce(Transition<?> transition, ApprovalRow row) {
        return transition
                .event()
                .map(event -> outbox.announce(event, row.version))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Optional<Held>> load(Mutiny.Session session, IssuanceId id, LockModeType lock) {
        return session.find(ApprovalRow.class, id.value(), lock)
                .onItem()
                .ifNotNull()
                .transformToUni(row -> held(session, row).map(Optional::of))
                .onItem()
                .ifNull()
                .continueWith(Optional::empty);
    }

    private static Uni<Held> held(Mutiny.Session session, ApprovalRow row) {
        return session.find(ContentRow.class, row.issuanceId)
                .flatMap(content -> session.createNamedQuery(StepRow.OF_APPROVAL, StepRow.class)
                        .setParameter("id", row.issuanceId)
                        .getResultList()
                        .flatMap(steps -> session.createNamedQuery(DecisionRow.OF_APPROVAL, DecisionRow.class)
                                .setParameter("id", row.issuanceId)
                                .getResultList()
                                .map(decisions -> new Held(row, content, steps, decisions))));
    }

    private static <T> Uni<T> transaction(Function<Mutiny.Session, Uni<? extends T>> work) {
        return Panache.withTransaction(() -> Panache.getSession().flatMap(work));
    }
}
