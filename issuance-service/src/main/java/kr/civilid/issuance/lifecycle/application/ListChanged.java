package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// The confirmation names the hash of another list than the one that was proposed.
public final class ListChanged extends Refusal {

    ListChanged() {
        super(
                Kind.CONFLICT,
                "list-changed",
                "확인한 명단과 제안된 명단이 다릅니다. 명단을 다시 확인해 주세요.",
                "The list confirmed is not the list proposed. Look at it once more.");
    }
}
