package kr.civilid.approval.decision.page;

import kr.civilid.events.refusal.Refusal;

/// Nothing was ticked, or more than one call may decide.
final class SelectionUnfit extends Refusal {

    SelectionUnfit(int most) {
        super(
                Kind.INVALID,
                "selection-unfit",
                "결재하실 신청을 1건 이상 %d건 이하로 선택해 주세요.".formatted(most),
                "Select at least one application, and at most %d.".formatted(most));
    }
}
