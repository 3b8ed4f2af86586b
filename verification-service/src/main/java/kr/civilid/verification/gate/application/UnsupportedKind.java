package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// A presentation in a form that this service does not read.
public final class UnsupportedKind extends Refusal {

    public UnsupportedKind() {
        super(
                Kind.INVALID,
                "unsupported-kind",
                "이 제시 방식은 아직 지원하지 않습니다. kind가 qr인 제시를 보내 주십시오.",
                "This kind of presentation is not supported yet; for now, show a QR text with kind qr.");
    }
}
