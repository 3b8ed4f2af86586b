package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// A reader speaks for its own gate alone.
public final class NotYourGate extends Refusal {

    public NotYourGate() {
        super(
                Kind.FORBIDDEN,
                "not-your-gate",
                "이 출입문에 등록된 판독기만 요청할 수 있습니다.",
                "Only a reader registered for this gate may ask.");
    }
}
