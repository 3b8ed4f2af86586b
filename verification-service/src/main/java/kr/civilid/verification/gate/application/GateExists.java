package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// The id of a new gate is taken.
public final class GateExists extends Refusal {

    public GateExists() {
        super(
                Kind.CONFLICT,
                "gate-already-exists",
                "같은 식별자의 출입문이 이미 있습니다. 다른 식별자를 쓰십시오.",
                "A gate of this id exists already; choose another id.");
    }
}
