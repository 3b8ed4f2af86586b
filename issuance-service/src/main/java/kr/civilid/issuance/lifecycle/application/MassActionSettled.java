package kr.civilid.issuance.lifecycle.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// Confirmed, withdrawn or expired already.
public final class MassActionSettled extends Refusal {

    MassActionSettled(MassActions.State state) {
        super(
                Kind.CONFLICT,
                "mass-action-settled",
                "이미 확인, 취소되었거나 기한이 지난 일괄 처리입니다. 'state'를 확인해 주세요.",
                "The mass action was confirmed or withdrawn, or its time is over. See 'state'.",
                Map.of("state", state.name()));
    }
}
