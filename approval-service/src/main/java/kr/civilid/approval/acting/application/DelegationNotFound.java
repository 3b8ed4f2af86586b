package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// There is none, or it is somebody else's.
public final class DelegationNotFound extends Refusal {

    public DelegationNotFound() {
        super(
                Kind.NOT_FOUND,
                "delegation-not-found",
                "본인이 한 대결 지정 가운데 해당 건이 없습니다. 지정 번호를 확인해 주세요.",
                "There is no such delegation of yours. Check its id.");
    }
}
