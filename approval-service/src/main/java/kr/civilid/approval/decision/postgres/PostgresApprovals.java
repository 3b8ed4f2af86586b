package kr.civilid.approval.decision.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.civilid.approval.access.application.Accesses;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.decision.application.ApprovalNotFound;
import kr.civilid.approval.decision.application.Approvals;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/// Approvals as rows. Whoever changes one holds the lock on its row first, so that the second of two finds what the
/// first has left.
@ApplicationScoped
class PostgresApprovals implements Approvals {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Outbox outbox;
    private final Accesses accesses;
    private final StoredDecisions decisions;
    private final ClosedRows closed;
    private final ClearApprovals clear;
    private final WorkingDays calendar;

    PostgresApprovals(
            Outbox outbox,
            Accesses accesses,
            StoredDecisions decisions,
            ClosedRows closed,
            ClearApprovals clear,
            WorkingDays calendar) {
        this.calendar = calendar;
        this.decisions = decisions;
        this.closed = closed;
        this.clear = clear;
        this.outbox = outbox;
        this.accesses = accesses;
    }

    @Override
    public Uni<Void> open(Transition<Pending> first, Application content) {
        var id = first.to().submission().id();
        return transaction(session -> session.find(ApprovalRow.class, id.value())
                .flatMap(known -> known == null
                        ? add(session, first, content)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> add(Mutiny.Session session, Transition<Pending> first, Application content) {
        var row = ApprovalRow.of(first.to(), calendar);
        return session.persist(row)
                .call(session::flush)
                .call(() -> closed.put(session, first.to(), content))
                .call(() -> session.persist(TransitionRow.of(row, first.at())))
                .call(() -> announce(first, row));
    }

    @Override
    public Uni<Optional<Approval>> advance(IssuanceId id, Step step) {
        return transaction(session -> locked(session, id)
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().item(Optional.<Approval>empty())
                        : take(session, held.get(), step).map(Optional::of)));
    }

    @Override
    public Uni<Optional<Approval>> resubmit(IssuanceId id, Application content, Step step) {
        return transaction(session -> locked(session, id)
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().item(Optional.<Approval>empty())
                        : again(session, held.get(), content, step).map(Optional::of)));
    }

    /// The mark of the old round is gone before the new one is set: only one step may wait.
    private Uni<Approval> again(Mutiny.Session session, Held held, Application content, Step step) {
        var found = held.row().round;
        return take(session, held, step)
                .call(reached -> reached instanceof Pending opened && held.row().round > found
                        ? session.flush().call(() -> closed.put(session, opened, content))
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Dossier> decide(IssuanceId id, Access access, Step step) {
        return transaction(session -> locked(session, id)
                .map(held -> held.orElseThrow(ApprovalNotFound::new))
                .flatMap(held -> take(session, held, step)
                        .call(reached -> decisions.sign(
                                id, held.decidedSince(reached), access.visit().logIn()))
                        .call(() -> accesses.add(access, List.of(id)))
                        .map(held::dossier)));
    }

    @Override
    public Uni<Dossier> read(IssuanceId id, Access access, Predicate<Approval> visible) {
        return transaction(session -> Held.load(session, id, LockModeType.NONE)
                .flatMap(this::opened)
                .map(held -> held.map(found -> found.dossier(found.approval()))
                        .filter(dossier -> visible.test(dossier.approval()))
                        .orElseThrow(ApprovalNotFound::new))
                .call(() -> accesses.add(access, List.of(id))));
    }

    @Override
    public Uni<List<IssuanceId>> due(Instant at, Optional<IssuanceId> after, int limit) {
        return transaction(session -> session.createNamedQuery(ApprovalRow.DUE, UUID.class)
                .setParameter("at", at)
                .setParameter("after", after.map(IssuanceId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultList()
                .map(ids -> ids.stream().map(IssuanceId::new).toList()));
    }

    @Override
    public Uni<Void> erase(IssuanceId id) {
        return transaction(session -> session.find(ApprovalRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> row == null
                        ? Uni.createFrom().voidItem()
                        : clear.close(session, row).chain(() -> closed.erase(session, row))));
    }

    /// What changes is closed first: whoever reads it may find it in clear.
    private Uni<Optional<Held>> locked(Mutiny.Session session, IssuanceId id) {
        return Held.load(session, id, LockModeType.PESSIMISTIC_WRITE)
                .call(held -> held.filter(found -> found.content().isClear())
                        .map(found -> clear.close(session, found.row()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .flatMap(this::opened);
    }

    private Uni<Optional<Held>> opened(Optional<Held> held) {
        return held.map(found -> closed.open(found).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
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
        held.turnTo(reached);
        row.hold(reached, calendar);
        return decisions
                .add(session, reached.submission(), held.decidedSince(reached))
                .call(() -> session.persist(TransitionRow.of(row, transition.at())))
                .call(() -> announce(transition, row))
                .replaceWith(reached);
    }

    private Uni<Void> announce(Transition<?> transition, ApprovalRow row) {
        return Multi.createFrom()
                .iterable(transition.events())
                .onItem()
                .transformToUniAndConcatenate(event -> outbox.announce(event, row.version))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static <T> Uni<T> transaction(Function<Mutiny.Session, Uni<? extends T>> work) {
        return Panache.withTransaction(() -> Panache.getSession().flatMap(work));
    }
}
