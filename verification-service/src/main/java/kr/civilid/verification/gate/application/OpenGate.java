package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.verification.gate.domain.Gate;

/// Puts a gate into service.
@ApplicationScoped
public class OpenGate {

    private final Gates gates;
    private final Register register;

    OpenGate(Gates gates, Register register) {
        this.gates = gates;
        this.register = register;
    }

    /// Refuses with [GateExists] where the id is taken.
    public Uni<Gate> as(Gate gate) {
        return gates.add(gate).chain(register::refresh).replaceWith(gate);
    }
}
