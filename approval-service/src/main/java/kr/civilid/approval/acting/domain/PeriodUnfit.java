package kr.civilid.approval.acting.domain;

import kr.civilid.events.refusal.Refusal;

/// A period that has passed, ends before it begins, or is too long.
public final class PeriodUnfit extends Refusal {

    public PeriodUnfit() {
        super(
                Kind.INVALID,
                "period-unfit",
                "기간이 올바르지 않습니다. 시작일은 오늘 이후, 종료일은 시작일 이후여야 하고, 허용된 기간을 넘을 수 없습니다.",
                "from must not lie in the past nor after until, and the period must not be longer than allowed.");
    }
}
