package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// A report is taken note of once.
public final class AlreadyAcknowledged extends Refusal {

    public AlreadyAcknowledged() {
        super(
                Kind.CONFLICT,
                "already-acknowledged",
                "이미 확인하신 보고입니다. 목록을 다시 읽어 주세요.",
                "You have taken note of this already. Read the list again.");
    }
}
