package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// A presentation in a form that this service does not read.
public final class UnsupportedKind extends Refusal {

    public UnsupportedKind() {
        super(
                Kind.INVALID,
                "unsupported-kind",
                "지원하지 않는 제시 방식입니다. kind는 qr이어야 합니다.",
                "This kind of presentation is not supported; use qr.");
    }
}
