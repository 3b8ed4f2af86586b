package kr.civilid.verification.gate.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.gate.application.GateExists;
import kr.civilid.verification.gate.application.Gates;
import kr.civilid.verification.gate.application.ReaderExists;
import kr.civilid.verification.gate.application.Register;
import kr.civilid.verification.gate.application.UnknownGate;
import kr.civilid.verification.gate.domain.Gate;
import kr.civilid.verification.gate.domain.Reader;
import kr.civilid.verification.gate.domain.ReaderId;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresGates implements Gates {

    /// A version only grows, and a row never goes: so does the sum.
    private static final String CHANGES = "select (select coalesce(sum(version + 1), 0)::bigint from gate)"
            + " + (select coalesce(sum(version + 1), 0)::bigint from reader)";

    @Override
    public Uni<Void> add(Gate gate) {
        return insert(session -> session.persist(GateRow.of(gate)), GateExists::new);
    }

    @Override
    public Uni<Void> change(GateId gate, GatePolicy policy) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> found(session, gate))
                .invoke(row -> row.hold(policy))
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> add(Reader reader) {
        return insert(
                session -> found(session, reader.gate()).chain(() -> session.persist(ReaderRow.of(reader))),
                ReaderExists::new);
    }

    private static Uni<GateRow> found(Mutiny.Session session, GateId gate) {
        return session.find(GateRow.class, gate.value()).onItem().ifNull().failWith(UnknownGate::new);
    }

    private static Uni<Void> insert(Function<Mutiny.Session, Uni<Void>> insertion, Supplier<Throwable> taken) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> insertion.apply(session).chain(session::flush)))
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> taken.get());
    }

    @Override
    public Uni<Register.Content> all() {
        // The number first: what changes in between is read again rather than missed.
        return changes()
                .flatMap(changes -> Panache.withSession(() -> Panache.getSession()
                        .flatMap(session -> gates(session)
                                .flatMap(gates -> readers(session)
                                        .map(readers -> new Register.Content(changes, gates, readers))))));
    }

    private static Uni<Map<GateId, Gate>> gates(Mutiny.Session session) {
        return session.createSelectionQuery("from GateRow", GateRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(GateRow::held).collect(Collectors.toMap(Gate::id, Function.identity())));
    }

    private static Uni<Map<ReaderId, Reader>> readers(Mutiny.Session session) {
        return session.createSelectionQuery("from ReaderRow", ReaderRow.class)
                .getResultList()
                .map(rows ->
                        rows.stream().map(ReaderRow::held).collect(Collectors.toMap(Reader::id, Function.identity())));
    }

    @Override
    public Uni<Long> changes() {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(CHANGES, Long.class).getSingleResult()));
    }
}
