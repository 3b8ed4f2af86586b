package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// Single acts are no way around the second person.
public final class MassActionNeeded extends Refusal {

    MassActionNeeded() {
        super(
                Kind.TOO_MANY,
                "mass-action-needed",
                "한 시간 동안 처리할 수 있는 인원을 넘었습니다. 일괄 처리(POST /mass-actions)로 두 사람이 함께 처리해 주세요.",
                "You have changed the IDs of as many people as one officer may in an hour. Propose a mass action, which a second officer confirms.");
    }
}
