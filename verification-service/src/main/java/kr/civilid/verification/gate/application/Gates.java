package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.gate.domain.Gate;
import kr.civilid.verification.gate.domain.Reader;

/// Every gate and every reader.
public interface Gates {

    /// Fails with [GateExists] where the id is taken.
    Uni<Void> add(Gate gate);

    /// Fails with [UnknownGate].
    Uni<Void> change(GateId gate, GatePolicy policy);

    /// Fails with [UnknownGate], or with [ReaderExists] where the id is taken, at whichever gate.
    Uni<Void> add(Reader reader);

    Uni<Register.Content> all();

    /// A number that grows with every change of any of them.
    Uni<Long> changes();
}
