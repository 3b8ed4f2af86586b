package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// There is none, or it is another agency's.
public final class MassActionNotFound extends Refusal {

    MassActionNotFound() {
        super(Kind.NOT_FOUND, "mass-action-not-found", "일괄 처리를 찾을 수 없습니다.", "There is no such mass action.");
    }
}
