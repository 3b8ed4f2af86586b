package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// There is none, or it is somebody else's.
public final class DelegationNotFound extends Refusal {

    public DelegationNotFound() {
        super(Kind.NOT_FOUND, "delegation-not-found", "해당 대결 지정을 찾을 수 없습니다.", "There is no such delegation of yours.");
    }
}
