package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.decision.domain.GatePolicy;

/// Changes whom a gate admits.
@ApplicationScoped
public class ChangePolicy {

    private final Gates gates;
    private final Register register;

    ChangePolicy(Gates gates, Register register) {
        this.gates = gates;
        this.register = register;
    }

    /// Refuses with [UnknownGate].
    public Uni<GatePolicy> of(GateId gate, GatePolicy policy) {
        return gates.change(gate, policy).chain(register::refresh).replaceWith(policy);
    }
}
