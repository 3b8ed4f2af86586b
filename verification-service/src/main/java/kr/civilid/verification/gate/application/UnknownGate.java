package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// No gate has this id.
public final class UnknownGate extends Refusal {

    public UnknownGate() {
        super(
                Kind.NOT_FOUND,
                "gate-unknown",
                "이 식별자의 출입문이 없습니다. 식별자를 확인하거나 먼저 등록해 주십시오.",
                "There is no gate of this id. Check the id, or register the gate first.");
    }
}
