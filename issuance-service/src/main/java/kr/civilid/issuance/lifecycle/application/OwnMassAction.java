package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// Two persons, and neither of them among those concerned.
public final class OwnMassAction extends Refusal {

    OwnMassAction() {
        super(
                Kind.FORBIDDEN,
                "own-mass-action",
                "본인이 제안했거나 본인이 포함된 일괄 처리입니다. 다른 담당자가 처리해야 합니다.",
                "You proposed this mass action, or it concerns your own ID. Another officer has to do it.");
    }
}
