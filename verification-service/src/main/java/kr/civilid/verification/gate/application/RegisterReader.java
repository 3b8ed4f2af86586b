package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.verification.gate.domain.Reader;

/// Lets a device speak for a gate.
@ApplicationScoped
public class RegisterReader {

    private final Gates gates;
    private final Register register;

    RegisterReader(Gates gates, Register register) {
        this.gates = gates;
        this.register = register;
    }

    /// Refuses with [UnknownGate] or, where the id is taken, with [ReaderExists].
    public Uni<Reader> as(Reader reader) {
        return gates.add(reader).chain(register::refresh).replaceWith(reader);
    }
}
