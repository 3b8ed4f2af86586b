package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// The caller's step, or the whole approval, is settled; the first decision stands.
public final class AlreadyDecided extends Refusal {

    public AlreadyDecided() {
        super(
                Kind.CONFLICT,
                "already-decided",
                "이미 결재가 끝났거나 취소된 건입니다. 화면을 새로 고쳐 결과를 확인해 주세요.",
                "This is already decided or withdrawn. Refresh to see the outcome.");
    }
}
