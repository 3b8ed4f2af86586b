package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// There is none, or it is another agency's.
public final class MassActionNotFound extends Refusal {

    MassActionNotFound() {
        super(
                Kind.NOT_FOUND,
                "mass-action-not-found",
                "소속 기관에 해당 일괄 처리가 없습니다. 번호를 확인해 주세요.",
                "There is no such mass action of your agency. Check its id.");
    }
}
