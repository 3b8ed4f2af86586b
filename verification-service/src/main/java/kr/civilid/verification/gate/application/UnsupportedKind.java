package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// A presentation in a form that this service does not read.
public final class UnsupportedKind extends Refusal {

    public UnsupportedKind() {
        super(
                Kind.INVALID,
                "unsupported-kind",
                "이 제시 방식은 아직 지원하지 않습니다. 지금은 kind가 qr인 제시만 받습니다.",
                "This kind of presentation is not supported yet; for now, show a QR text with kind qr.");
    }
}
